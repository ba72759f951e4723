-- tables

table accounts (kept apart, the owner too)
  government_id text not null
  account_id text not null
  name text not null
  name_key text not null
  display_name text not null
  person text
  grants jsonb not null
  password_hash text not null
  password_set_at timestamp with time zone not null
  must_change boolean not null
  is_closed boolean not null
  UNIQUE (government_id, name_key)
  PRIMARY KEY (government_id, account_id)
table answers (kept apart, the owner too)
  government_id text not null
  key text not null
  request text not null
  answer jsonb not null
  answered_at timestamp with time zone not null
  PRIMARY KEY (government_id, key)
table backups (kept apart, the owner too)
  government_id text not null
  backup_id text not null
  made_at timestamp with time zone not null
  sequence bigint not null
  file_name text not null
  PRIMARY KEY (government_id, backup_id)
table breakdown_rows (kept apart, the owner too)
  government_id text not null
  breakdown_id text not null
  row_id text not null
  version bigint not null
  standing text not null
  serial text
  lead text
  state jsonb not null
  normal text not null
  terms tsvector not null
  PRIMARY KEY (government_id, breakdown_id, row_id)
table breakdowns (kept apart, the owner too)
  government_id text not null
  breakdown_id text not null
  version bigint not null
  lifecycle text not null
  plan_year integer
  title text not null
  state jsonb not null
  PRIMARY KEY (government_id, breakdown_id)
table bridge_steps (kept apart, the owner too)
  government_id text not null
  sequence bigint not null
  ordinal integer not null
  step jsonb not null
  PRIMARY KEY (government_id, sequence, ordinal)
table chain_heads (kept apart, the owner too)
  government_id text not null
  algorithm text not null
  sequence bigint not null
  digest text not null
  last_on date
  CHECK ((algorithm = ANY (ARRAY['sm3'::text, 'sha256'::text])))
  PRIMARY KEY (government_id)
table comments (kept apart, the owner too)
  government_id text not null
  breakdown_id text not null
  comment_id text not null
  version bigint not null
  org_unit text not null
  row_id text
  state jsonb not null
  PRIMARY KEY (government_id, breakdown_id, comment_id)
table daily_states (kept apart, the owner too)
  government_id text not null
  day date not null
  item_id text not null
  state jsonb not null
  PRIMARY KEY (government_id, day, item_id)
table days_done (kept apart, the owner too)
  government_id text not null
  task text not null
  day date not null
  done_at timestamp with time zone not null
  PRIMARY KEY (government_id, task, day)
table document_parts (kept apart, the owner too)
  government_id text not null
  document_id text not null
  number integer not null
  body text not null
  normal text not null
  terms tsvector not null
  FOREIGN KEY (government_id, document_id) REFERENCES documents(government_id, document_id)
  CHECK ((number >= 0))
  PRIMARY KEY (government_id, document_id, number)
table documents (kept apart, the owner too)
  government_id text not null
  document_id text not null
  version bigint not null
  title text not null
  kind text not null
  plan_year integer
  file text
  body text not null
  reading jsonb
  PRIMARY KEY (government_id, document_id)
table event_words (kept apart, the owner too)
  government_id text not null
  sequence bigint not null
  words jsonb not null
  PRIMARY KEY (government_id, sequence)
table events (kept apart, the owner too)
  government_id text not null
  sequence bigint not null
  book text not null
  subject text not null
  kind text not null
  entry text not null
  digest text not null
  PRIMARY KEY (government_id, sequence)
  CHECK ((sequence > 0))
table file_parts (kept apart, the owner too)
  government_id text not null
  sha256 text not null
  number integer not null
  content bytea not null
  FOREIGN KEY (government_id, sha256) REFERENCES files(government_id, sha256)
  CHECK ((number >= 0))
  PRIMARY KEY (government_id, sha256, number)
table files (kept apart, the owner too)
  government_id text not null
  sha256 text not null
  file_type text not null
  size bigint not null
  name text
  stored_at timestamp with time zone not null
  removal bigint
  document_number text
  CHECK ((((removal IS NULL) = (document_number IS NULL)) AND ((removal IS NULL) = (name IS NOT NULL))))
  PRIMARY KEY (government_id, sha256)
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CHECK ((size > 0))
table governments (kept apart, the owner too)
  government_id text not null
  code text
  name text not null
  level text not null
  parent text
  founded_at timestamp with time zone not null
  CHECK ((government_id <> ''::text))
  PRIMARY KEY (government_id)
table imports (kept apart, the owner too)
  government_id text not null
  import_id text not null
  account_id text not null
  file text not null
  name text not null
  list text not null
  plan_year integer not null
  report text
  corrections jsonb not null
  content jsonb
  breakdown text
  created_at timestamp with time zone not null
  PRIMARY KEY (government_id, import_id)
table items (kept apart, the owner too) with fillfactor=70
  government_id text not null
  item_id text not null
  version bigint not null
  root text not null
  parent text
  kind text not null
  lifecycle text not null
  visibility text not null
  document text
  serial text
  place text not null
  lead text
  sponsor text
  bodies text[] not null
  deadline date
  state jsonb not null
  normal text not null default ''::text
  terms tsvector not null default ''::tsvector
  PRIMARY KEY (government_id, item_id)
table mail_addresses (kept apart, the owner too)
  government_id text not null
  account_id text not null
  address text not null
  PRIMARY KEY (government_id, account_id)
table outbox (kept apart, the owner too)
  government_id text not null
  message_id text not null
  origin text not null
  account_id text
  channel text not null
  recipient text not null
  subject text not null
  body text not null
  state text not null
  tries integer not null default 0
  trouble text
  made_at timestamp with time zone not null
  next_try_at timestamp with time zone not null
  sent_at timestamp with time zone
  CHECK ((channel = ANY (ARRAY['none'::text, 'mail'::text, 'webhook'::text])))
  UNIQUE (government_id, origin)
  PRIMARY KEY (government_id, message_id)
  CHECK ((state = ANY (ARRAY['shown'::text, 'waiting'::text, 'sent'::text, 'failed'::text])))
table plan_sentences (kept apart, the owner too)
  government_id text not null
  breakdown_id text not null
  sentence_id text not null
  version bigint not null
  state jsonb not null
  PRIMARY KEY (government_id, breakdown_id, sentence_id)
table registers (kept apart, the owner too)
  government_id text not null
  version bigint not null
  state jsonb not null
  PRIMARY KEY (government_id)
table removal_requests (kept apart, the owner too)
  government_id text not null
  request_id text not null
  request jsonb not null
  asked_by text not null
  asked_at timestamp with time zone not null
  ruled_by text
  ruled_at timestamp with time zone
  outcome text
  removal bigint
  CHECK ((((ruled_by IS NULL) = (outcome IS NULL)) AND ((ruled_at IS NULL) = (outcome IS NULL))))
  CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'withdrawn'::text])))
  PRIMARY KEY (government_id, request_id)
table removed_words (kept apart, the owner too)
  government_id text not null
  sequence bigint not null
  place text not null
  removal bigint not null
  document_number text not null
  PRIMARY KEY (government_id, sequence, place)
table security_settings (kept apart, the owner too)
  government_id text not null
  separated boolean not null
  PRIMARY KEY (government_id)
table serials (kept apart, the owner too)
  government_id text not null
  serial_key text not null
  item_id text not null
  PRIMARY KEY (government_id, serial_key)
table sign_ins (kept apart, the owner too)
  government_id text not null
  sign_in_id text not null
  account_id text not null
  digest text not null
  address text not null
  browser text not null
  since timestamp with time zone not null
  last_seen timestamp with time zone not null
  ends_at timestamp with time zone not null
  UNIQUE (government_id, digest)
  PRIMARY KEY (government_id, sign_in_id)
table wrong_passwords (kept apart, the owner too)
  government_id text not null
  name_key text not null
  count integer not null
  last_at timestamp with time zone not null
  locked_until timestamp with time zone
  PRIMARY KEY (government_id, name_key)

-- indexes

CREATE INDEX answers_by_time ON public.answers USING btree (government_id, answered_at)
CREATE INDEX document_parts_by_terms ON public.document_parts USING gin (terms)
CREATE INDEX documents_by_version ON public.documents USING btree (government_id, version)
CREATE INDEX events_by_subject ON public.events USING btree (government_id, book, subject, sequence)
CREATE INDEX items_by_lead ON public.items USING btree (government_id, lead)
CREATE INDEX items_by_place ON public.items USING btree (government_id, place)
CREATE INDEX items_by_root ON public.items USING btree (government_id, root)
CREATE INDEX outbox_by_time ON public.outbox USING btree (government_id, made_at DESC, message_id)
CREATE INDEX outbox_to_send ON public.outbox USING btree (government_id, next_try_at) WHERE (state = 'waiting'::text)
CREATE INDEX sign_ins_by_account ON public.sign_ins USING btree (government_id, account_id)
CREATE UNIQUE INDEX accounts_government_id_name_key_key ON public.accounts USING btree (government_id, name_key)
CREATE UNIQUE INDEX accounts_pkey ON public.accounts USING btree (government_id, account_id)
CREATE UNIQUE INDEX answers_pkey ON public.answers USING btree (government_id, key)
CREATE UNIQUE INDEX backups_pkey ON public.backups USING btree (government_id, backup_id)
CREATE UNIQUE INDEX breakdown_rows_pkey ON public.breakdown_rows USING btree (government_id, breakdown_id, row_id)
CREATE UNIQUE INDEX breakdowns_pkey ON public.breakdowns USING btree (government_id, breakdown_id)
CREATE UNIQUE INDEX bridge_steps_pkey ON public.bridge_steps USING btree (government_id, sequence, ordinal)
CREATE UNIQUE INDEX chain_heads_pkey ON public.chain_heads USING btree (government_id)
CREATE UNIQUE INDEX comments_pkey ON public.comments USING btree (government_id, breakdown_id, comment_id)
CREATE UNIQUE INDEX daily_states_pkey ON public.daily_states USING btree (government_id, day, item_id)
CREATE UNIQUE INDEX days_done_pkey ON public.days_done USING btree (government_id, task, day)
CREATE UNIQUE INDEX document_parts_pkey ON public.document_parts USING btree (government_id, document_id, number)
CREATE UNIQUE INDEX documents_pkey ON public.documents USING btree (government_id, document_id)
CREATE UNIQUE INDEX event_words_pkey ON public.event_words USING btree (government_id, sequence)
CREATE UNIQUE INDEX events_pkey ON public.events USING btree (government_id, sequence)
CREATE UNIQUE INDEX file_parts_pkey ON public.file_parts USING btree (government_id, sha256, number)
CREATE UNIQUE INDEX files_pkey ON public.files USING btree (government_id, sha256)
CREATE UNIQUE INDEX governments_pkey ON public.governments USING btree (government_id)
CREATE UNIQUE INDEX imports_pkey ON public.imports USING btree (government_id, import_id)
CREATE UNIQUE INDEX items_pkey ON public.items USING btree (government_id, item_id)
CREATE UNIQUE INDEX mail_addresses_pkey ON public.mail_addresses USING btree (government_id, account_id)
CREATE UNIQUE INDEX outbox_government_id_origin_key ON public.outbox USING btree (government_id, origin)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (government_id, message_id)
CREATE UNIQUE INDEX plan_sentences_pkey ON public.plan_sentences USING btree (government_id, breakdown_id, sentence_id)
CREATE UNIQUE INDEX registers_pkey ON public.registers USING btree (government_id)
CREATE UNIQUE INDEX removal_requests_pkey ON public.removal_requests USING btree (government_id, request_id)
CREATE UNIQUE INDEX removed_words_pkey ON public.removed_words USING btree (government_id, sequence, place)
CREATE UNIQUE INDEX security_settings_pkey ON public.security_settings USING btree (government_id)
CREATE UNIQUE INDEX serials_pkey ON public.serials USING btree (government_id, serial_key)
CREATE UNIQUE INDEX sign_ins_government_id_digest_key ON public.sign_ins USING btree (government_id, digest)
CREATE UNIQUE INDEX sign_ins_pkey ON public.sign_ins USING btree (government_id, sign_in_id)
CREATE UNIQUE INDEX wrong_passwords_pkey ON public.wrong_passwords USING btree (government_id, name_key)

-- policies

policy government on accounts for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on answers for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on backups for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on breakdown_rows for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on breakdowns for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on bridge_steps for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on chain_heads for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on comments for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on daily_states for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on days_done for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on document_parts for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on documents for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on event_words for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on events for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on file_parts for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on files for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on governments for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy listed on governments for select to owner using true
policy government on imports for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on items for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on mail_addresses for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on outbox for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on plan_sentences for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on registers for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on removal_requests for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on removed_words for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on security_settings for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on serials for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on sign_ins for all to public using (government_id = current_setting('taizhang.government'::text, true))
policy government on wrong_passwords for all to public using (government_id = current_setting('taizhang.government'::text, true))

-- functions

CREATE OR REPLACE FUNCTION public.append_links(government text, links jsonb, new_last_on date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into events (government_id, sequence, book, subject, kind, entry, digest)
    select government, l.* from jsonb_to_recordset(links)
      as l(sequence bigint, book text, subject text, kind text, entry text, digest text);
  insert into event_words (government_id, sequence, words)
    select government, l.* from jsonb_to_recordset(links) as l(sequence bigint, words jsonb)
      where l.words <> '{}';
  update chain_heads h
    set sequence = (links -> -1 ->> 'sequence')::bigint, digest = links -> -1 ->> 'digest',
      last_on = coalesce(new_last_on, h.last_on)
    where h.government_id = government;
end $function$
;
CREATE OR REPLACE FUNCTION public.append_move(government text, new_sequence bigint, subject text, kind text, entry text, new_digest text, words jsonb, new_last_on date, new_lifecycle text, new_state jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into events (government_id, sequence, book, subject, kind, entry, digest)
    values (government, new_sequence, 'item', append_move.subject, append_move.kind, append_move.entry, new_digest);
  if words <> '{}' then
    insert into event_words (government_id, sequence, words) values (government, new_sequence, append_move.words);
  end if;
  update items i set version = new_sequence, lifecycle = new_lifecycle, state = new_state
    where i.government_id = government and i.item_id = append_move.subject;
  update chain_heads h
    set sequence = new_sequence, digest = new_digest, last_on = coalesce(new_last_on, h.last_on)
    where h.government_id = government;
end $function$
;
CREATE OR REPLACE PROCEDURE public.keep_apart(IN target text, IN rights text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format(
    'create policy government on %I using (government_id = current_setting(''taizhang.government'', true))',
    target);
  execute format('grant %s on %I to taizhang_app', rights, target);
end $procedure$
;
CREATE OR REPLACE FUNCTION public.list_governments()
 RETURNS TABLE(government_id text, name text, level text, parent text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select g.government_id, g.name, g.level, g.parent from governments g order by g.government_id
$function$
;
CREATE OR REPLACE FUNCTION public.lock_head(government text)
 RETURNS TABLE(algorithm text, sequence bigint, digest text, last_on date)
 LANGUAGE plpgsql
AS $function$
begin
  return query select h.algorithm, h.sequence, h.digest, h.last_on from chain_heads h
    where h.government_id = government for no key update;
end $function$
;
CREATE OR REPLACE FUNCTION public.open_items(government text, ids text[])
 RETURNS TABLE(algorithm text, sequence bigint, digest text, last_on date, item_id text, version bigint, state jsonb)
 LANGUAGE plpgsql
AS $function$
begin
  return query select h.algorithm, h.sequence, h.digest, h.last_on, null::text, null::bigint, null::jsonb from chain_heads h
    where h.government_id = government for no key update;
  -- An array, not `in`: as a join, without statistics, it is planned as every item by every item.
  return query select null::text, null::bigint, null::text, null::date, i.item_id, i.version, i.state from items i
    where i.government_id = government and i.root = any (array(
      select distinct n.root from items n where n.government_id = government and n.item_id = any (ids)));
end $function$
;
CREATE OR REPLACE FUNCTION public.put_items(government text, rows jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into items (government_id, item_id, version, root, parent, kind, lifecycle, visibility, document, serial, place,
      lead, sponsor, bodies, deadline, state, normal, terms)
    select government, r.item_id, r.version, r.root, r.parent, r.kind, r.lifecycle, r.visibility, r.document, r.serial,
      r.place, r.lead, r.sponsor, r.bodies, r.deadline, r.state, coalesce(r.normal, ''),
      array_to_tsvector(coalesce(r.grams, '{}'))
    from jsonb_to_recordset(rows) as r(item_id text, version bigint, root text, parent text, kind text, lifecycle text,
      visibility text, document text, serial text, place text, lead text, sponsor text, bodies text[], deadline date,
      state jsonb, normal text, grams text[])
    on conflict (government_id, item_id) do update set
      version = excluded.version, root = excluded.root, parent = excluded.parent,
      lifecycle = excluded.lifecycle, visibility = excluded.visibility,
      document = excluded.document, serial = excluded.serial, place = excluded.place, lead = excluded.lead,
      sponsor = excluded.sponsor, bodies = excluded.bodies, deadline = excluded.deadline, state = excluded.state,
      normal = case when excluded.normal = '' then items.normal else excluded.normal end,
      terms = case when excluded.normal = '' then items.terms else excluded.terms end;
end $function$
;
CREATE OR REPLACE FUNCTION public.remove_file(removed_by bigint, target text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  -- Said in full: where the owner is a superuser, no row level security holds here.
  government text := current_setting('taizhang.government');
  parts int;
  number_of_document text;
begin
  select e.entry::jsonb #>> '{fact,documentNumber}' into number_of_document from events e
    where e.government_id = government and e.sequence = removed_by and e.book = 'removal' and e.subject = 'file/' || target;
  if number_of_document is null then
    raise exception 'entry % removes no file %', removed_by, target;
  end if;
  delete from file_parts p where p.government_id = government and p.sha256 = target;
  get diagnostics parts = row_count;
  update files f set name = null, removal = removed_by, document_number = number_of_document
    where f.government_id = government and f.sha256 = target;
  delete from document_parts p using documents d
    where d.government_id = government and p.government_id = government and d.document_id = p.document_id
      and d.file = target;
  update documents d set body = '', reading = null where d.government_id = government and d.file = target;
  return parts;
end $function$
;
CREATE OR REPLACE FUNCTION public.remove_words(removal bigint, target bigint, places text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  -- Said in full: where the owner is a superuser, no row level security holds here.
  government text := current_setting('taizhang.government');
  changed int;
begin
  if not exists (
    select from events e
    where e.government_id = government and e.sequence = removal and e.book = 'removal' and e.subject = 'words/' || target
      and e.entry::jsonb -> 'fact' -> 'places' @> to_jsonb(places)
  ) then
    raise exception 'entry % removes no such words of event %', removal, target;
  end if;
  update event_words w set words = w.words - places
  where w.government_id = government and w.sequence = target and w.words ?| places;
  get diagnostics changed = row_count;
  return changed;
end $function$
;

-- rights

grant insert, select, update on accounts to taizhang_app
grant delete, insert, select on answers to taizhang_app
grant insert, select on backups to taizhang_app
grant delete, insert, select, update on breakdown_rows to taizhang_app
grant delete, insert, select, update on breakdowns to taizhang_app
grant delete, insert, select on bridge_steps to taizhang_app
grant insert, select, update on chain_heads to taizhang_app
grant delete, insert, select, update on comments to taizhang_app
grant insert, select on daily_states to taizhang_app
grant insert, select on days_done to taizhang_app
grant delete, insert, select on document_parts to taizhang_app
grant insert, select on documents to taizhang_app
grant insert, select on event_words to taizhang_app
grant insert, select on events to taizhang_app
grant insert, select on file_parts to taizhang_app
grant insert, select on files to taizhang_app
grant insert, select on governments to taizhang_app
grant delete, insert, select, update on imports to taizhang_app
grant delete, insert, select, update on items to taizhang_app
grant delete, insert, select, update on mail_addresses to taizhang_app
grant insert, select, update on outbox to taizhang_app
grant delete, insert, select, update on plan_sentences to taizhang_app
grant delete, insert, select, update on registers to taizhang_app
grant insert, select, update on removal_requests to taizhang_app
grant delete, insert, select on removed_words to taizhang_app
grant insert, select, update on security_settings to taizhang_app
grant delete, insert, select, update on serials to taizhang_app
grant delete, insert, select, update on sign_ins to taizhang_app
grant delete, insert, select, update on wrong_passwords to taizhang_app

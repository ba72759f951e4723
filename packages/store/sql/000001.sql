-- The base: governments, the chain of events, what stands beside it, and the projections that are read.
--
-- Every table begins its key with government_id and is kept apart by row level security, forced on the owner as well: a
-- connection that has not said for which government it speaks sees no row. The role taizhang_app reads and writes records; it
-- can neither change nor delete what is in the chain.

-- Sets a table apart by government (行级安全) and lets the application do to it what `rights` names.
create procedure keep_apart(target text, rights text)
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format(
    'create policy government on %I using (government_id = current_setting(''taizhang.government'', true))',
    target);
  execute format('grant %s on %I to taizhang_app', rights, target);
end $$;

create table governments (
  government_id text primary key check (government_id <> ''),
  code text,
  name text not null,
  level text not null,
  parent text,
  founded_at timestamptz not null
);
call keep_apart('governments', 'select, insert');

-- The last entry of each chain. Its row is the lock that lets one writer at a time go on.
create table chain_heads (
  government_id text primary key,
  algorithm text not null check (algorithm in ('sm3', 'sha256')),
  sequence bigint not null,
  digest text not null,
  -- The day of the last event on an item: none is entered before it.
  last_on date
);
call keep_apart('chain_heads', 'select, insert, update');

-- The chain (事件链). `entry` is the canonical text that `digest` is taken of; the other columns repeat what it says.
create table events (
  government_id text not null,
  sequence bigint not null check (sequence > 0),
  book text not null,
  subject text not null,
  kind text not null,
  entry text not null,
  digest text not null,
  primary key (government_id, sequence)
);
create index events_by_subject on events (government_id, book, subject, sequence);
call keep_apart('events', 'select, insert');

-- Words and personal data of an event, by their place in it: {"/fact/words": [salt, words]}. The chain holds their digest.
create table event_words (
  government_id text not null,
  sequence bigint not null,
  words jsonb not null,
  primary key (government_id, sequence)
);
call keep_apart('event_words', 'select, insert');

-- The head of a chain (链头), locked until the transaction ends: one at a time writes in a government. In functions, the plans of what
-- is done for every entry are made once a connection, not once a statement.
create function lock_head(government text)
returns table (algorithm text, sequence bigint, digest text, last_on date)
language plpgsql as $$
begin
  return query select h.algorithm, h.sequence, h.digest, h.last_on from chain_heads h
    where h.government_id = government for no key update;
end $$;

-- Adds links to a chain (入链) and moves its head.
create function append_links(government text, links jsonb, new_last_on date) returns void
language plpgsql as $$
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
end $$;

-- Which words were removed, and by which entry of the chain.
create table removed_words (
  government_id text not null,
  sequence bigint not null,
  place text not null,
  removal bigint not null,
  document_number text not null,
  primary key (government_id, sequence, place)
);
call keep_apart('removed_words', 'select, insert, delete');

-- Takes words away (移除). Only such as an entry of the chain, written before in the same transaction, names: two persons, a document.
create function remove_words(removal bigint, target bigint, places text[]) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
revoke all on function remove_words(bigint, bigint, text[]) from public;
grant execute on function remove_words(bigint, bigint, text[]) to taizhang_app;

-- What a request with a key was answered: the same request again gets the same answer.
create table answers (
  government_id text not null,
  key text not null,
  request text not null,
  answer jsonb not null,
  answered_at timestamptz not null,
  primary key (government_id, key)
);
create index answers_by_time on answers (government_id, answered_at);
call keep_apart('answers', 'select, insert, delete');

-- Projections: what the events add up to. `version` is the sequence of the last event that changed the row.

create table items (
  government_id text not null,
  item_id text not null,
  version bigint not null,
  -- The topmost item above this one, or itself: a tree of working items is read together.
  root text not null,
  parent text,
  kind text not null,
  lifecycle text not null,
  visibility text not null,
  document text,
  serial text,
  -- The serial with its numbers filled up, so that 第2项 comes before 第10项 and 37-1 after 37; then those without one.
  place text not null,
  lead text,
  sponsor text,
  -- All that have a duty in it: lead, further leads, responsible, supporting.
  bodies text[] not null,
  deadline date,
  state jsonb not null,
  -- The words by which it is found; written only when they change.
  normal text not null default '',
  terms tsvector not null default ''
) with (fillfactor = 70);
create index items_by_root on items (government_id, root);
-- Without the id: an index that also has it would be taken, without statistics, for looking items up by id, and read whole.
create index items_by_place on items (government_id, place);
create index items_by_lead on items (government_id, lead);
-- Last: among indexes that seem alike, as all do while the table is small, the youngest is taken, and that plan is kept.
alter table items add primary key (government_id, item_id);
call keep_apart('items', 'select, insert, update, delete');

-- What an event is decided on (打开账册): first the head of the chain, locked as in lock_head; then the items of these ids with all that
-- stand above and below them, as they are once the lock is there. No row where there is no such government.
create function open_items(government text, ids text[])
returns table (algorithm text, sequence bigint, digest text, last_on date, item_id text, version bigint, state jsonb)
language plpgsql as $$
begin
  return query select h.algorithm, h.sequence, h.digest, h.last_on, null::text, null::bigint, null::jsonb from chain_heads h
    where h.government_id = government for no key update;
  -- An array, not `in`: as a join, without statistics, it is planned as every item by every item.
  return query select null::text, null::bigint, null::text, null::date, i.item_id, i.version, i.state from items i
    where i.government_id = government and i.root = any (array(
      select distinct n.root from items n where n.government_id = government and n.item_id = any (ids)));
end $$;

-- Items as they now stand. Without grams the words by which one is found stay as they are.
create function put_items(government text, rows jsonb) returns void
language plpgsql as $$
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
end $$;

-- One link (入链) and the item that it moves, of which nothing else is written anew: what most requests come to.
create function append_move(government text, new_sequence bigint, subject text, kind text, entry text, new_digest text,
  words jsonb, new_last_on date, new_lifecycle text, new_state jsonb) returns void
language plpgsql as $$
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
end $$;

create table serials (
  government_id text not null,
  serial_key text not null,
  item_id text not null,
  primary key (government_id, serial_key)
);
call keep_apart('serials', 'select, insert, update, delete');

create table bridge_steps (
  government_id text not null,
  sequence bigint not null,
  ordinal int not null,
  step jsonb not null,
  primary key (government_id, sequence, ordinal)
);
call keep_apart('bridge_steps', 'select, insert, delete');

-- A table of a report, without what is kept row by row.
create table breakdowns (
  government_id text not null,
  breakdown_id text not null,
  version bigint not null,
  lifecycle text not null,
  plan_year int,
  title text not null,
  state jsonb not null,
  primary key (government_id, breakdown_id)
);
call keep_apart('breakdowns', 'select, insert, update, delete');

create table breakdown_rows (
  government_id text not null,
  breakdown_id text not null,
  row_id text not null,
  version bigint not null,
  standing text not null,
  serial text,
  lead text,
  state jsonb not null,
  normal text not null,
  terms tsvector not null,
  primary key (government_id, breakdown_id, row_id)
);
call keep_apart('breakdown_rows', 'select, insert, update, delete');

create table plan_sentences (
  government_id text not null,
  breakdown_id text not null,
  sentence_id text not null,
  version bigint not null,
  state jsonb not null,
  primary key (government_id, breakdown_id, sentence_id)
);
call keep_apart('plan_sentences', 'select, insert, update, delete');

create table comments (
  government_id text not null,
  breakdown_id text not null,
  comment_id text not null,
  version bigint not null,
  org_unit text not null,
  row_id text,
  state jsonb not null,
  primary key (government_id, breakdown_id, comment_id)
);
call keep_apart('comments', 'select, insert, update, delete');

-- Who there is, what was chosen: one row a government.
create table registers (
  government_id text primary key,
  version bigint not null,
  state jsonb not null
);
call keep_apart('registers', 'select, insert, update, delete');

-- Texts that rows are drawn from (文件), as uploaded and as read.
create table documents (
  government_id text not null,
  document_id text not null,
  version bigint not null,
  title text not null,
  kind text not null,
  plan_year int,
  -- SHA-256 of the file that it came in.
  file text,
  body text not null,
  reading jsonb,
  primary key (government_id, document_id)
);
create index documents_by_version on documents (government_id, version);
call keep_apart('documents', 'select, insert');

-- Copies that were made (备份), so that a removal can name those that still hold what was removed.
create table backups (
  government_id text not null,
  backup_id text not null,
  made_at timestamptz not null,
  sequence bigint not null,
  file_name text not null,
  primary key (government_id, backup_id)
);
call keep_apart('backups', 'select, insert');

-- The governments kept here, for whoever has not yet said for which one he speaks: their ids and names, nothing of their records.
create policy listed on governments for select to current_user using (true);
create function list_governments() returns table (government_id text, name text, level text, parent text)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.government_id, g.name, g.level, g.parent from governments g order by g.government_id
$$;
revoke all on function list_governments() from public;
grant execute on function list_governments() to taizhang_app;

revoke create on schema public from public;
grant usage on schema public to taizhang_app;

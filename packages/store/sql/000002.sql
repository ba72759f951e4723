-- Files: bytes in the database, so that one transaction, one backup and one server's disk hold them with the record that names
-- them; and the parts of documents by which their texts are found.

create table files (
  government_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_type text not null,
  size bigint not null check (size > 0),
  -- As it was called when it first came; null once it is removed.
  name text,
  stored_at timestamptz not null,
  -- The entry of the chain that removed it, and its document; null while it is there.
  removal bigint,
  document_number text,
  primary key (government_id, sha256),
  check ((removal is null) = (document_number is null) and (removal is null) = (name is not null))
);
call keep_apart('files', 'select, insert');

create table file_parts (
  government_id text not null,
  sha256 text not null,
  number int not null check (number >= 0),
  content bytea not null,
  primary key (government_id, sha256, number),
  foreign key (government_id, sha256) references files
);
-- Files are compressed already.
alter table file_parts alter column content set storage external;
call keep_apart('file_parts', 'select, insert');

-- Takes a file away (移除文件). Only such as an entry of the chain, written before in the same transaction, names. The text of
-- documents that came in it goes too.
create function remove_file(removed_by bigint, target text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
revoke all on function remove_file(bigint, text) from public;
grant execute on function remove_file(bigint, text) to taizhang_app;

-- The text of a document in parts that a tsvector can hold; each runs on into the next.
create table document_parts (
  government_id text not null,
  document_id text not null,
  number int not null check (number >= 0),
  body text not null,
  normal text not null,
  terms tsvector not null,
  primary key (government_id, document_id, number),
  foreign key (government_id, document_id) references documents
);
create index document_parts_by_terms on document_parts using gin (terms);
call keep_apart('document_parts', 'select, insert, delete');

-- Tables of others that were read and not yet taken in. `content` is what the file holds, and goes once it is taken in.

create table imports (
  government_id text not null,
  import_id text not null,
  account_id text not null,
  file text not null,
  name text not null,
  list text not null,
  plan_year int not null,
  -- The document of the report that the table breaks down.
  report text,
  -- Bodies by the name that the table writes: {"市建委": ["housing"]}.
  corrections jsonb not null,
  content jsonb,
  -- The table that it became.
  breakdown text,
  created_at timestamptz not null,
  primary key (government_id, import_id)
);
call keep_apart('imports', 'select, insert, update, delete');

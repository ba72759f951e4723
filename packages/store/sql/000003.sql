-- Accounts, where they are signed in, wrong passwords, and whether the three administrators are kept apart.

create table accounts (
  government_id text not null,
  account_id text not null,
  name text not null,
  -- The name as it is compared: without case, in one form of each character.
  name_key text not null,
  display_name text not null,
  person text,
  -- [{role, orgUnit, post}]
  grants jsonb not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  must_change boolean not null,
  is_closed boolean not null,
  primary key (government_id, account_id),
  unique (government_id, name_key)
);
call keep_apart('accounts', 'select, insert, update');

-- `digest` is the SHA-256 of the token that the browser holds.
create table sign_ins (
  government_id text not null,
  sign_in_id text not null,
  account_id text not null,
  digest text not null,
  address text not null,
  browser text not null,
  since timestamptz not null,
  last_seen timestamptz not null,
  ends_at timestamptz not null,
  primary key (government_id, sign_in_id),
  unique (government_id, digest)
);
create index sign_ins_by_account on sign_ins (government_id, account_id);
call keep_apart('sign_ins', 'select, insert, update, delete');

create table wrong_passwords (
  government_id text not null,
  name_key text not null,
  count int not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (government_id, name_key)
);
call keep_apart('wrong_passwords', 'select, insert, update, delete');

create table security_settings (
  government_id text primary key,
  separated boolean not null
);
call keep_apart('security_settings', 'select, insert, update');

-- What the server does by itself: messages to be sent, the states of items as they stood each night, and which work of a day is
-- done; and what two persons do one after the other: removals that one asked for and another is to confirm.

-- Where an account wants its mail (通知邮箱).
create table mail_addresses (
  government_id text not null,
  account_id text not null,
  address text not null,
  primary key (government_id, account_id)
);
call keep_apart('mail_addresses', 'select, insert, update, delete');

-- Messages (发件箱). Without a channel they are shown here and go nowhere.
create table outbox (
  government_id text not null,
  message_id text not null,
  -- What it is of, so that what is made twice is one message: digest/2026-03-02/<account>.
  origin text not null,
  account_id text,
  channel text not null check (channel in ('none', 'mail', 'webhook')),
  -- The address, or the name of the webhook in the settings; its own address is a secret and stands there.
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('shown', 'waiting', 'sent', 'failed')),
  tries int not null default 0,
  trouble text,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  primary key (government_id, message_id),
  unique (government_id, origin)
);
create index outbox_by_time on outbox (government_id, made_at desc, message_id);
create index outbox_to_send on outbox (government_id, next_try_at) where state = 'waiting';
call keep_apart('outbox', 'select, insert, update');

-- How each item stood as a day began (每日状态).
create table daily_states (
  government_id text not null,
  day date not null,
  item_id text not null,
  state jsonb not null,
  primary key (government_id, day, item_id)
);
call keep_apart('daily_states', 'select, insert');

-- Work of a day that is done once (每日办结).
create table days_done (
  government_id text not null,
  task text not null,
  day date not null,
  done_at timestamptz not null,
  primary key (government_id, task, day)
);
call keep_apart('days_done', 'select, insert');

-- What one person asked to be removed, and who confirmed it (移除申请).
create table removal_requests (
  government_id text not null,
  request_id text not null,
  request jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null,
  ruled_by text,
  ruled_at timestamptz,
  -- 'confirmed', with the entry of the chain that removed it, or 'withdrawn'.
  outcome text check (outcome in ('confirmed', 'withdrawn')),
  removal bigint,
  primary key (government_id, request_id),
  check ((ruled_by is null) = (outcome is null) and (ruled_at is null) = (outcome is null))
);
call keep_apart('removal_requests', 'select, insert, update');

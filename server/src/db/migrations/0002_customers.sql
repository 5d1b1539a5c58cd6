-- Customers and what they did. No foreign keys: rows of one customer share a bucket, others may live on another machine.

create table customers (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  external_id text,
  attributes jsonb not null,
  time_zone text,
  locale text,
  reachable text[] not null,
  is_test boolean default false not null,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3),
  erased_at timestamptz(3),
  v integer default 1 not null,
  primary key (workspace_id, bucket, id)
);
create index customers_list on customers (workspace_id, created_at, id);
create index customers_external on customers (workspace_id, external_id);

create table addresses (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  kind text not null,
  sealed bytea not null,
  hmac bytea not null,
  masked text not null,
  at timestamptz(3) not null,
  v integer default 1 not null,
  primary key (workspace_id, bucket, customer_id, kind)
);
create index addresses_hmac on addresses (workspace_id, hmac);

create table consents (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  channel text not null,
  category text not null,
  granted boolean not null,
  evidence text not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, customer_id, channel, category)
);

create table stuck_customers (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  error text not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, customer_id)
);

create table attribute_names (
  workspace_id uuid not null,
  name text not null,
  kind text not null,
  seen_at timestamptz(3) default now() not null,
  primary key (workspace_id, name)
);

create table events (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  id text not null,
  name text not null,
  at timestamptz(3) not null,
  properties jsonb not null,
  recorded_at timestamptz(3) default now() not null,
  primary key (workspace_id, bucket, customer_id, id, recorded_at)
) partition by range (recorded_at);
create index events_customer on events (workspace_id, bucket, customer_id, at);

create table event_keys (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  message_id text not null,
  recorded_at timestamptz(3) default now() not null,
  primary key (workspace_id, bucket, customer_id, message_id)
);

create table event_names (
  workspace_id uuid not null,
  name text not null,
  seen_at timestamptz(3) default now() not null,
  primary key (workspace_id, name)
);

create table inbox (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  message_id text,
  body jsonb not null,
  at timestamptz(3) not null,
  recorded_at timestamptz(3) default now() not null,
  primary key (workspace_id, bucket, id)
);

create table mail (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  to_bucket integer not null,
  subject_kind text not null,
  subject_id text not null,
  body jsonb not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, id)
);
create index mail_order on mail (workspace_id, subject_kind, at, id);

-- Messages, call tasks, offers and practice.

create table messages (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  run_id uuid not null,
  customer_id uuid not null,
  journey_id uuid not null,
  version_id uuid not null,
  node text not null,
  visit integer not null,
  channel text not null,
  category text not null,
  copy jsonb not null,
  state text not null,
  queued_at timestamptz(3) not null,
  not_before timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  reason text,
  verdict jsonb,
  rendered jsonb,
  claimed_at timestamptz(3),
  settled_at timestamptz(3),
  crossed_at timestamptz(3),
  is_test boolean default false not null,
  ghost boolean default false not null,
  v integer default 1 not null,
  primary key (workspace_id, bucket, id)
) with (fillfactor = 80);
create index messages_due on messages (workspace_id, not_before, bucket) where state in ('queued', 'held');
create index messages_customer on messages (workspace_id, bucket, customer_id);
create index messages_id on messages (id);
create index messages_list on messages (workspace_id, id);
create index messages_version on messages (workspace_id, version_id, state);

create table claims (
  workspace_id uuid not null,
  bucket integer not null,
  message_id uuid not null,
  lease_until timestamptz(3) not null,
  tries integer default 0 not null,
  primary key (workspace_id, bucket, message_id)
) with (fillfactor = 80);
create index claims_lease on claims (workspace_id, lease_until);

create table sends (
  workspace_id uuid not null,
  bucket integer not null,
  message_id uuid not null,
  run_id uuid not null,
  customer_id uuid not null,
  channel text not null,
  category text not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, message_id)
);
create index sends_customer on sends (workspace_id, bucket, customer_id, at);

create table outbox (
  workspace_id uuid not null,
  bucket integer not null,
  message_id uuid not null,
  customer_id uuid not null,
  channel text not null,
  address text,
  subject text,
  body text not null,
  locale text not null,
  at timestamptz(3) not null,
  planned_at timestamptz(3),
  primary key (workspace_id, bucket, message_id)
);
create index outbox_unplanned on outbox (workspace_id, at) where planned_at is null;

create table tasks (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  run_id uuid not null,
  customer_id uuid not null,
  journey_id uuid not null,
  version_id uuid not null,
  node text not null,
  visit integer not null,
  title jsonb not null,
  script jsonb not null,
  level text not null,
  state text not null,
  created_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  closed_at timestamptz(3),
  outcome text,
  answer jsonb,
  planned_at timestamptz(3),
  v integer default 1 not null,
  primary key (workspace_id, bucket, id)
);
create index tasks_customer on tasks (workspace_id, bucket, customer_id);
create index tasks_open on tasks (workspace_id, due_at, id) where state = 'open';
create index tasks_id on tasks (id);
create index tasks_unplanned on tasks (workspace_id, id) where state = 'open' and planned_at is null;

create table holdings (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  customer_id uuid not null,
  run_id uuid not null,
  node text not null,
  visit integer not null,
  offer text not null,
  pool text,
  state text not null,
  code text,
  expires_at timestamptz(3) not null,
  terms jsonb not null,
  at timestamptz(3) not null,
  v integer default 1 not null,
  primary key (workspace_id, bucket, id)
);
create index holdings_customer on holdings (workspace_id, bucket, customer_id);
create index holdings_pool on holdings (workspace_id, pool, state);

create table pools (
  workspace_id uuid not null,
  bucket integer not null,
  id text not null,
  title jsonb not null,
  stock integer not null,
  free integer not null,
  reserved integer default 0 not null,
  issued integer default 0 not null,
  redeemed integer default 0 not null,
  expired integer default 0 not null,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3),
  primary key (workspace_id, bucket, id)
);

create table grants (
  workspace_id uuid not null,
  bucket integer not null,
  holding uuid not null,
  pool text not null,
  state text not null,
  code text,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, holding)
);
create index grants_pool on grants (workspace_id, bucket, pool, state);

create table pool_codes (
  workspace_id uuid not null,
  bucket integer not null,
  pool text not null,
  ordinal integer not null,
  code text not null,
  holding uuid,
  primary key (workspace_id, bucket, pool, ordinal)
);

create table practice_reactions (
  workspace_id uuid not null,
  key text not null,
  customer_id uuid not null,
  due_at timestamptz(3) not null,
  body jsonb not null,
  posted_at timestamptz(3),
  primary key (workspace_id, key)
);
create index practice_reactions_due on practice_reactions (workspace_id, due_at, key) where posted_at is null;

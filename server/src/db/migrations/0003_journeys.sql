-- Journeys and the people in them.

create table journeys (
  workspace_id uuid not null,
  id uuid not null,
  title jsonb not null,
  state text not null,
  draft jsonb not null,
  revision integer not null,
  version_id uuid,
  next_sweep_at timestamptz(3),
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  archived_at timestamptz(3),
  primary key (workspace_id, id)
);
create index journeys_sweep on journeys (workspace_id, next_sweep_at);

create table versions (
  workspace_id uuid not null,
  id uuid not null,
  journey_id uuid not null,
  number integer not null,
  flow jsonb not null,
  hash text not null,
  published_at timestamptz(3) not null,
  published_by text not null,
  primary key (workspace_id, id),
  unique (workspace_id, journey_id, number)
);

create table segments (
  workspace_id uuid not null,
  id text not null,
  title jsonb not null,
  rule jsonb not null,
  changed_at timestamptz(3) not null,
  archived_at timestamptz(3),
  primary key (workspace_id, id)
);

create table runs (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  customer_id uuid not null,
  journey_id uuid not null,
  version_id uuid not null,
  status text not null,
  node text not null,
  phase text not null,
  visit integer not null,
  started_at timestamptz(3) not null,
  arrived_at timestamptz(3) not null,
  context jsonb not null,
  ended_at timestamptz(3),
  ended_how text,
  ended_reason text,
  parked_at timestamptz(3),
  parked_error text,
  goals_until timestamptz(3),
  burst_since timestamptz(3) not null,
  burst_count integer not null,
  is_test boolean default false not null,
  ghost boolean default false not null,
  v integer default 1 not null,
  primary key (workspace_id, bucket, id)
) with (fillfactor = 80);
create index runs_customer on runs (workspace_id, bucket, customer_id);
create index runs_id on runs (id);
create index runs_at_node on runs (workspace_id, version_id, node) where status = 'active';

create table visits (
  workspace_id uuid not null,
  bucket integer not null,
  run_id uuid not null,
  ordinal integer not null,
  customer_id uuid not null,
  version_id uuid not null,
  node text not null,
  from_node text,
  from_port text,
  arrived_at timestamptz(3) not null,
  left_at timestamptz(3),
  left_by text,
  left_key text,
  why jsonb not null,
  recorded_at timestamptz(3) default now() not null,
  primary key (workspace_id, bucket, run_id, ordinal)
) with (fillfactor = 80);
create index visits_at_node on visits (workspace_id, version_id, node, run_id, ordinal);

create table timers (
  workspace_id uuid not null,
  bucket integer not null,
  run_id uuid not null,
  visit integer not null,
  name text not null,
  customer_id uuid not null,
  due_at timestamptz(3) not null,
  parked boolean default false not null,
  primary key (workspace_id, bucket, run_id, visit, name)
) with (fillfactor = 80);
create index timers_due on timers (workspace_id, due_at, bucket) where not parked;
create index timers_customer on timers (workspace_id, bucket, customer_id);

create table entries (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  journey_id uuid not null,
  key text not null,
  run_id uuid not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, customer_id, journey_id, key)
);

create table assignments (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  experiment text not null,
  arm text not null,
  slot integer not null,
  control boolean not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket, customer_id, experiment)
);

create table goals (
  workspace_id uuid not null,
  bucket integer not null,
  run_id uuid not null,
  goal text not null,
  customer_id uuid not null,
  version_id uuid not null,
  event_id text not null,
  at timestamptz(3) not null,
  message_id uuid,
  primary key (workspace_id, bucket, run_id, goal)
);
create index goals_customer on goals (workspace_id, bucket, customer_id);
create index goals_version on goals (workspace_id, version_id, goal);

create table totals (
  workspace_id uuid not null,
  bucket integer not null,
  version_id uuid not null,
  node text not null,
  kind text not null,
  key text not null,
  count bigint not null,
  primary key (workspace_id, bucket, version_id, node, kind, key)
) with (fillfactor = 80);
create index totals_version on totals (workspace_id, version_id);

create table hours (
  workspace_id uuid not null,
  bucket integer not null,
  version_id uuid not null,
  node text not null,
  kind text not null,
  key text not null,
  hour timestamptz(3) not null,
  count bigint not null,
  primary key (workspace_id, bucket, version_id, hour, node, kind, key)
) with (fillfactor = 80);
create index hours_version on hours (workspace_id, version_id, hour);

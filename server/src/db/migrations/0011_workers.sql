-- Workers seen from outside, what needs attention, and counters folded by day.

-- What kind of fault a customer or a run stands still for, and for a customer the row of the inbox that did it.
alter table stuck_customers add column kind text default 'write' not null;
alter table stuck_customers add column code text;
alter table stuck_customers add column item_id uuid;
create index stuck_customers_list on stuck_customers (workspace_id, at, customer_id);

-- Kind, and what the run has not heard yet: given to it when it goes on.
alter table runs add column parked_detail jsonb;
create index runs_parked on runs (workspace_id, parked_at, id) where parked_at is not null;

-- `lease` numbers every lease of a claim, so that an answer is taken from its present holder only.
alter table claims add column lease bigint default 0 not null;
alter table claims add column postponed integer default 0 not null;

-- Rows of an inbox that somebody decided to leave out. The body is sealed; it can be put back.
create table dead_letters (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  customer_id uuid not null,
  item_kind text not null,
  message_id text,
  sealed bytea not null,
  kind text not null,
  code text,
  at timestamptz(3) not null,
  moved_at timestamptz(3) not null,
  moved_by text not null,
  primary key (workspace_id, bucket, id)
);
create index dead_letters_list on dead_letters (workspace_id, moved_at, id);

-- Processes that step customers. Operating time throughout.
create table workers (
  id uuid primary key not null,
  host text not null,
  pid integer not null,
  started_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  stopped_at timestamptz(3),
  fill real default 0 not null,
  steps_per_second real default 0 not null,
  transactions bigint default 0 not null
);

-- What each worker is at this moment. A process that dies leaves its row behind; a database that dies takes them
-- all with it, and then nobody is to blame. No row here is worth a write to disk.
create unlogged table working (
  worker_id uuid not null,
  workspace_id uuid not null,
  buckets integer[] not null,
  customer_id uuid,
  primary key (worker_id, workspace_id)
) with (fillfactor = 50);

-- Lanes that processes died at. `customer_id` was alone in its batch, `alone` times in a row.
create table lane_deaths (
  workspace_id uuid not null,
  bucket integer not null,
  deaths integer not null,
  customer_id uuid,
  alone integer default 0 not null,
  at timestamptz(3) not null,
  primary key (workspace_id, bucket)
);

-- What one worker did for one workspace in one minute, and how things stood at its end.
create table worker_minutes (
  workspace_id uuid not null,
  minute timestamptz(3) not null,
  worker_id uuid not null,
  steps integer not null,
  transactions integer not null,
  sends integer not null,
  fill real not null,
  lag_ms bigint not null,
  inbox integer not null,
  primary key (workspace_id, minute, worker_id)
);

-- Counters of hours long past, over all buckets. `day` is the beginning of the day in the workspace's zone.
create table days (
  workspace_id uuid not null,
  version_id uuid not null,
  node text not null,
  kind text not null,
  key text not null,
  day timestamptz(3) not null,
  count bigint not null,
  primary key (workspace_id, version_id, day, node, kind, key)
);

-- When each job of housekeeping ran last, so that one worker at a time does it.
create table housekeeping (
  job text primary key not null,
  ran_at timestamptz(3) not null
);

do $$
declare
  name text;
begin
  foreach name in array array['dead_letters', 'working', 'lane_deaths', 'worker_minutes', 'days']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;
grant select on workers to rekindle_app;

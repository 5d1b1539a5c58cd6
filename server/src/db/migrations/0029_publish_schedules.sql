-- Drawings that are to be published at a later instant, frozen as they were when that was decided.

create table publish_schedules (
  workspace_id uuid not null,
  id uuid not null,
  journey_id uuid not null,
  state text not null,
  due_at timestamptz(3) not null,
  flow jsonb not null,
  revision integer not null,
  options jsonb not null,
  base_version uuid,
  was_stopped boolean not null,
  approved text[] not null,
  made_by text not null,
  made_name text not null,
  made_at timestamptz(3) not null,
  ended_at timestamptz(3),
  version_id uuid,
  refusal jsonb,
  seen_at timestamptz(3),
  primary key (workspace_id, id)
);
create unique index publish_schedules_waiting on publish_schedules (workspace_id, journey_id) where state = 'waiting';
create index publish_schedules_due on publish_schedules (workspace_id, due_at) where state = 'waiting';
create index publish_schedules_refused on publish_schedules (workspace_id, journey_id)
  where state = 'refused' and seen_at is null;

alter table publish_schedules enable row level security;
create policy own_workspace on publish_schedules to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on publish_schedules to rekindle_app;

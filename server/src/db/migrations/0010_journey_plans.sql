-- Decisions about people inside journeys: publish plans, pauses, brakes, approvals.

alter table journeys
  add column hold text not null default 'none',
  add column hold_plan uuid,
  add column copy_from jsonb not null default '{}',
  add column brake jsonb,
  add column paused_why jsonb;

alter table versions add column note text;

alter table workspaces add column approval boolean not null default false;

create table journey_plans (
  workspace_id uuid not null,
  id uuid not null,
  journey_id uuid not null,
  kind text not null,
  act jsonb not null,
  planned jsonb not null,
  at timestamptz(3) not null,
  made_by text not null,
  next_bucket integer,
  posted bigint default 0 not null,
  primary key (workspace_id, id)
);
create index journey_plans_journey on journey_plans (workspace_id, journey_id, id);
create index journey_plans_open on journey_plans (workspace_id, id) where next_bucket is not null;

create table draft_sections (
  workspace_id uuid not null,
  journey_id uuid not null,
  section text not null,
  authors text[] not null,
  approved_by text,
  approved_at timestamptz(3),
  primary key (workspace_id, journey_id, section)
);

do $$
declare
  name text;
begin
  foreach name in array array['journey_plans', 'draft_sections'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;

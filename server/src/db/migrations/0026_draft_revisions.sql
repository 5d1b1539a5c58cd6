-- What a draft was, save by save: who made it so and when. Saves of one person in a row are one line.

create table draft_revisions (
  workspace_id uuid not null,
  journey_id uuid not null,
  revision integer not null,
  flow jsonb not null,
  saved_by text not null,
  saved_name text not null,
  begun_at timestamptz(3) not null,
  saved_at timestamptz(3) not null,
  primary key (workspace_id, journey_id, revision)
);

alter table draft_revisions enable row level security;
create policy own_workspace on draft_revisions to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on draft_revisions to rekindle_app;

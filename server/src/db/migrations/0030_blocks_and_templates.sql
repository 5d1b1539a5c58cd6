-- Pieces of drawings that were saved to be used again.

create table blocks (
  workspace_id uuid not null,
  id uuid not null,
  title text not null,
  about text not null,
  clip jsonb not null,
  saved_by text not null,
  saved_name text not null,
  saved_at timestamptz(3) not null,
  primary key (workspace_id, id)
);

alter table blocks enable row level security;
create policy own_workspace on blocks to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on blocks to rekindle_app;

-- Whole drawings that journeys of this workspace can be begun with.

create table templates (
  workspace_id uuid not null,
  id uuid not null,
  title jsonb not null,
  summary jsonb not null,
  flow jsonb not null,
  saved_by text not null,
  saved_name text not null,
  saved_at timestamptz(3) not null,
  primary key (workspace_id, id)
);

alter table templates enable row level security;
create policy own_workspace on templates to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on templates to rekindle_app;

-- Files that are brought in, and how far each is: whoever finds one that nobody works on any more knows where it broke off.

create table imports (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  state text not null,
  dry_run boolean not null,
  bytes bigint not null,
  read integer default 0 not null,
  rows integer,
  written integer default 0 not null,
  problems jsonb default '[]' not null,
  started_by text not null,
  started_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  primary key (workspace_id, id)
) with (fillfactor = 50);
create index imports_list on imports (workspace_id, started_at);

alter table imports enable row level security;
create policy own_workspace on imports to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on imports to rekindle_app;

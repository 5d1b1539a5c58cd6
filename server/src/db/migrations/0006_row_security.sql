-- Everything that works for one workspace does so as the role rekindle_app, with the workspace named by
-- `set local rekindle.workspace`: a forgotten condition then shows nothing of another brand. Only the
-- loops that look over all workspaces, and signing in, work as the owner.

do $$
begin
  if not exists (select from pg_roles where rolname = 'rekindle_app') then
    create role rekindle_app nologin;
  end if;
exception
  -- Another database of this server is migrated at the same moment.
  when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'rekindle_app', 'member') then
    execute format('grant rekindle_app to %I', current_user);
  end if;
end $$;

create function current_workspace() returns uuid
language sql stable parallel safe as $$
  select nullif(current_setting('rekindle.workspace', true), '')::uuid
$$;

do $$
declare
  name text;
begin
  execute format('grant usage on schema %I to rekindle_app', current_schema());
  for name in
    select c.table_name
    from information_schema.columns c
    join pg_class t on t.relname = c.table_name and t.relnamespace = current_schema()::regnamespace
    where c.table_schema = current_schema() and c.column_name = 'workspace_id' and not t.relispartition
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;

alter table workspaces enable row level security;
create policy own_workspace on workspaces to rekindle_app
  using (id = (select current_workspace()))
  with check (id = (select current_workspace()));
grant select, update on workspaces to rekindle_app;

grant select on users to rekindle_app;

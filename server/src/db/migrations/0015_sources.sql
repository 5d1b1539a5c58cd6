-- Systems outside that a journey may ask, and what it is waiting to hear from them.

create table sources (
  workspace_id uuid not null,
  id text not null,
  title jsonb not null,
  url text not null,
  header text,
  sealed bytea,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3),
  primary key (workspace_id, id)
);

create table questions (
  workspace_id uuid not null,
  bucket integer not null,
  id uuid not null,
  run_id uuid not null,
  customer_id uuid not null,
  external_id text,
  visit integer not null,
  source text not null,
  keep jsonb not null,
  at timestamptz(3) not null,
  lease_until timestamptz(3) not null,
  tries integer default 0 not null,
  primary key (workspace_id, bucket, id)
) with (fillfactor = 80);
create index questions_lease on questions (workspace_id, lease_until);

do $$
declare
  name text;
begin
  foreach name in array array['sources', 'questions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;

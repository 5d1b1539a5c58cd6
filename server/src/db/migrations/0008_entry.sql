-- How people come in: who is in an audience, sweeps that are under way, keys of runs, caps and monthly packs.

alter table journeys add column sweep_inside boolean not null default false;
alter table runs add column key text;
alter table entries add column void boolean not null default false;
alter table pools
  add column quota_limit integer,
  add column quota_per text,
  add column period text;

create table memberships (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  journey_id uuid not null,
  since timestamptz(3) not null,
  primary key (workspace_id, bucket, customer_id, journey_id)
);

create table sweeps (
  workspace_id uuid not null,
  bucket integer not null,
  journey_id uuid not null,
  key text not null,
  inside boolean not null,
  customers integer not null,
  at timestamptz(3) not null,
  planned_at timestamptz(3) default now() not null,
  primary key (workspace_id, bucket, journey_id, key)
);

do $$
declare
  name text;
begin
  foreach name in array array['memberships', 'sweeps'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;

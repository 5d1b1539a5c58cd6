-- Visits by the month of arrival, by the workspace's clock. The run knows when the visit it is in began, so the writing
-- of its end finds the partition. Arrivals of months that nobody made ahead (practice clocks run fast) lie in the
-- default partition, and are put into their month when that is made.

alter table visits rename to visits_before;
alter index visits_pkey rename to visits_before_pkey;
alter index visits_at_node rename to visits_before_at_node;

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
  primary key (workspace_id, bucket, run_id, ordinal, arrived_at)
) partition by range (arrived_at);
create index visits_at_node on visits (workspace_id, version_id, node, run_id, ordinal);
create table visits_default partition of visits default with (fillfactor = 80);

create function make_visit_month(first_day date) returns boolean
language plpgsql as $$
declare
  name text := 'visits_' || to_char(first_day, 'YYYY_MM');
  month_start timestamptz := first_day::timestamp at time zone 'UTC';
  month_end timestamptz := (first_day + interval '1 month') at time zone 'UTC';
begin
  if to_regclass(name) is not null then
    return false;
  end if;
  lock table visits_default in access exclusive mode;
  execute format('create table %I (like visits including all) with (fillfactor = 80)', name);
  execute format('with early as (delete from visits_default where arrived_at >= %L and arrived_at < %L returning *)
    insert into %I select * from early', month_start, month_end, name);
  execute format('alter table visits attach partition %I for values from (%L) to (%L)', name, month_start, month_end);
  return true;
end $$;

-- Of events and visits alike: this month and the coming ones. Answers how many were made.
create function ensure_partitions(months_ahead int) returns int
language plpgsql as $$
declare
  this_month date := date_trunc('month', now() at time zone 'UTC')::date;
  made int := ensure_event_partitions(months_ahead);
begin
  for i in 0..months_ahead loop
    if make_visit_month((this_month + make_interval(months => i))::date) then
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

-- What was before: the months up to now that are a year old or younger; what is older stays together.
select make_visit_month(day::date)
from (select min(arrived_at) as at from visits_before having min(arrived_at) is not null) oldest,
  generate_series(
    greatest(date_trunc('month', oldest.at at time zone 'UTC'),
      date_trunc('month', now() at time zone 'UTC') - interval '1 year'),
    date_trunc('month', now() at time zone 'UTC'), '1 month') day;
insert into visits select * from visits_before;
drop table visits_before;

-- Visits that were dropped, as numbers: what is counted stays provable by them and the rows together.
create table dropped_visits (
  workspace_id uuid not null,
  month date not null,
  version_id uuid not null,
  node text not null,
  left_by text not null,
  left_key text not null,
  count bigint not null,
  dropped_at timestamptz(3) default now() not null,
  primary key (workspace_id, version_id, node, left_by, left_key, month)
);

do $$
declare
  name text;
begin
  foreach name in array array['visits', 'dropped_visits'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;

-- One partition of events for each month of recording. Rows of a month that has none yet go to the default
-- partition; such a month then stays there.

create table events_default partition of events default;

create function ensure_event_partitions(months_ahead int) returns int
language plpgsql as $$
declare
  first_day date;
  name text;
  made int := 0;
begin
  for first_day in
    select generate_series(date_trunc('month', now() at time zone 'UTC'),
      date_trunc('month', now() at time zone 'UTC') + make_interval(months => months_ahead), '1 month')::date
  loop
    name := 'events_' || to_char(first_day, 'YYYY_MM');
    continue when to_regclass(name) is not null;
    continue when exists (
      select from events_default
      where recorded_at >= first_day::timestamp at time zone 'UTC'
        and recorded_at < (first_day + interval '1 month') at time zone 'UTC');
    execute format('create table %I partition of events for values from (%L) to (%L)', name,
      first_day::timestamp at time zone 'UTC', (first_day + interval '1 month') at time zone 'UTC');
    made := made + 1;
  end loop;
  return made;
end $$;

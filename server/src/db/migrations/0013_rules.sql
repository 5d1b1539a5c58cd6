-- What a rule compiled to SQL asks of values: the same answers as `runtime/src/rule` and `runtime/src/time` give.

create function rule_text(value jsonb) returns text
language sql immutable parallel safe as $$
  select case jsonb_typeof(value) when 'string' then value #>> '{}' end
$$;

-- As JavaScript reads it: a double; what is too big is infinite, what is too small is nought.
create function rule_number(value jsonb) returns double precision
language sql immutable parallel safe as $$
  select case when jsonb_typeof(value) = 'number' then
    case
      when abs((value #>> '{}')::numeric) > 1.7976931348623157e308::numeric
        then sign((value #>> '{}')::numeric)::double precision * 'infinity'::double precision
      when abs((value #>> '{}')::numeric) < 5e-324::numeric then 0
      else (value #>> '{}')::double precision
    end
  end
$$;

-- ISO 8601 with an offset, or a date alone, which is its midnight in UTC; null for anything else.
create function rule_instant(value text) returns timestamptz
language plpgsql immutable strict parallel safe as $$
declare
  first_day date;
  wall timestamp;
  zone text;
begin
  if length(value) < 10 or value !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?|24:00(:00(\.(0{1,3}|000[0-9]{1,6}))?)?)(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9]))?$' then
    return null;
  end if;
  -- There is no year 0 here: four hundred years later the calendar is the same.
  first_day := make_date(substr(value, 1, 4)::int + 400, substr(value, 6, 2)::int, 1);
  if substr(value, 9, 2)::int > 28
    and substr(value, 9, 2)::int > extract(day from first_day + interval '1 month' - interval '1 day') then
    return null;
  end if;
  wall := (first_day - 146097 + substr(value, 9, 2)::int - 1)::timestamp;
  if length(value) = 10 then
    return wall at time zone 'UTC';
  end if;
  wall := wall + make_interval(hours => substr(value, 12, 2)::int, mins => substr(value, 15, 2)::int);
  if substr(value, 17, 1) = ':' then
    wall := wall + substr(value, 18, 2)::int * interval '1 second';
    if substr(value, 20, 1) = '.' then
      wall := wall + rpad(substr(substring(value from '\.([0-9]+)'), 1, 3), 3, '0')::int * interval '1 millisecond';
    end if;
  end if;
  if right(value, 1) <> 'Z' then
    zone := replace(substring(value from '[+-][0-9]{2}:?[0-9]{2}$'), ':', '');
    wall := wall - (left(zone, 1) || '1')::int
      * make_interval(hours => substr(zone, 2, 2)::int, mins => substr(zone, 4, 2)::int);
  end if;
  return wall at time zone 'UTC';
end $$;

-- What a wall clock shows, as an instant: a time that is skipped comes later by the gap, of two the first is meant.
-- PostgreSQL itself takes the second.
create function rule_local(wall timestamp, zone text) returns timestamptz
language plpgsql immutable strict parallel safe as $$
declare
  late timestamptz := wall at time zone zone;
  before timestamptz := late - interval '26 hours';
  early timestamptz := (wall - ((before at time zone zone) - (before at time zone 'UTC'))) at time zone 'UTC';
begin
  if early < late and (early at time zone zone) = wall then
    return early;
  end if;
  return late;
end $$;

-- Calendar units are added on the wall clock.
create function rule_shift(at timestamptz, calendar interval, zone text) returns timestamptz
language sql immutable parallel safe as $$
  select rule_local((at at time zone zone) + calendar, zone)
$$;

-- Like rule_instant, but a date alone is its midnight in the zone.
create function rule_instant_in(value text, zone text) returns timestamptz
language sql immutable parallel safe as $$
  select case when length(value) = 10
    then rule_local(rule_instant(value) at time zone 'UTC', zone)
    else rule_instant(value) end
$$;

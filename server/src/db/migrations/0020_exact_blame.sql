-- Who a death is counted against, and messages that no sender has begun.

-- When the transaction began that a worker is in, and how far one of a customer alone is.
alter table working add column phase text default 'load' not null;
alter table working add column since timestamptz(3) default now() not null;

-- Of the transaction that died last. Deaths of before are not worth keeping: nobody knows how they came.
delete from lane_deaths;
alter table lane_deaths add column phase text;
alter table lane_deaths add column since timestamptz(3) default now() not null;

-- A sender that can't repeat marks the next few before it hands them over: only those are in doubt when it dies.
alter table claims add column begun boolean default false not null;
-- Under a lease, or left by a process that died: as before, in doubt.
update claims set begun = true where tries > 0;

-- What a command makes has the same id when a request whose answer was never kept is repeated.
alter table idempotency_keys add column new_id uuid;

-- A worker may be at several lanes at once, each on a track of its own.
alter table working add column track integer default 0 not null;
alter table working drop constraint working_pkey;
alter table working add primary key (worker_id, workspace_id, track);

-- A saved segment whose rule was changed, while lanes are asked to judge anew whom it concerns: bucket by bucket, up to
-- the first that has not got its letters. The row goes with the last.

alter table segments add column revision integer not null default 1;

create table segment_looks (
  workspace_id uuid not null,
  segment_id text not null,
  revision integer not null,
  next_bucket integer not null,
  primary key (workspace_id, segment_id)
);

alter table segment_looks enable row level security;
create policy own_workspace on segment_looks to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on segment_looks to rekindle_app;

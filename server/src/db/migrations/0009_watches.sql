-- When something that is judged of a customer may change by the mere passing of time: an exit rule, a wait, an
-- audience. One row a customer, the earliest instant of all.

create table watches (
  workspace_id uuid not null,
  bucket integer not null,
  customer_id uuid not null,
  due_at timestamptz(3) not null,
  primary key (workspace_id, bucket, customer_id)
);
create index watches_due on watches (workspace_id, due_at, bucket);

alter table watches enable row level security;
create policy own_workspace on watches to rekindle_app
  using (workspace_id = (select current_workspace()))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on watches to rekindle_app;

-- Whoever is on the way is looked at once, and noted from then on.
insert into watches (workspace_id, bucket, customer_id, due_at)
select workspace_id, bucket, customer_id, min(arrived_at) from runs
where status = 'active' and parked_at is null
group by workspace_id, bucket, customer_id;

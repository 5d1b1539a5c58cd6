-- What keeps a step as cheap after a year, and beside somebody's long query, as on the first day.

-- A customer's history of settled messages is not read to find the one that is open.
create index messages_open on messages (workspace_id, bucket, customer_id) where state in ('queued', 'held', 'claimed');

-- A lane finds its own due timers without passing those of all others that are done but not vacuumed away yet.
create index timers_lane on timers (workspace_id, bucket, due_at) where not parked;

-- Queues: their rows live for moments, so what is dead soon outweighs what is alive.
alter table inbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0);
alter table mail set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0);
alter table claims set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0);
alter table timers set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0);

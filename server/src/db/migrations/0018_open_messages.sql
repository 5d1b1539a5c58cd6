-- A customer's open messages, found by this index only: with `is true`, no index on states fits the condition. It did
-- when few messages were open at the last count: then all open messages of the workspace were read for each customer.
drop index messages_open;
create index messages_open on messages (workspace_id, bucket, customer_id)
  where (state in ('queued', 'held', 'claimed')) is true;

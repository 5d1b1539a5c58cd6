-- A goal is credited to the node of the latest message before it.

alter table sends add column node text;
update sends s set node = m.node from messages m
where m.workspace_id = s.workspace_id and m.bucket = s.bucket and m.id = s.message_id;

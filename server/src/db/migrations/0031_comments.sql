-- What people say about a journey and its steps: threads, what was said in them, and whom it was said to.
-- Nothing of it belongs to the drawing.

create table comment_threads (
  workspace_id uuid not null,
  id uuid not null,
  journey_id uuid not null,
  -- Absent: about the journey as a whole. The step may be gone from the drawing by now.
  node_id text,
  -- What the step was called when the thread was opened.
  step jsonb,
  opened_at timestamptz(3) not null,
  resolved_at timestamptz(3),
  resolved_by uuid,
  -- One more with everything that happens in the thread. Threads are never removed: their sum tells of any news.
  revision integer not null,
  primary key (workspace_id, id)
);

create index comment_threads_journey on comment_threads (workspace_id, journey_id);

create table comments (
  workspace_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  author_id uuid not null,
  -- Plain. A person is mentioned as <@id>. Emptied when it is deleted.
  text text not null,
  written_at timestamptz(3) not null,
  edited_at timestamptz(3),
  deleted_at timestamptz(3),
  primary key (workspace_id, id)
);

create index comments_thread on comments (workspace_id, thread_id);

create table mentions (
  workspace_id uuid not null,
  user_id uuid not null,
  comment_id uuid not null,
  mentioned_at timestamptz(3) not null,
  read_at timestamptz(3),
  primary key (workspace_id, user_id, comment_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['comment_threads', 'comments', 'mentions']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_workspace on %I to rekindle_app
      using (workspace_id = (select current_workspace()))
      with check (workspace_id = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to rekindle_app', name);
  end loop;
end $$;

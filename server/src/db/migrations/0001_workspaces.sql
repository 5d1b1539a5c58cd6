-- Workspaces, their lanes, and who may do what.

create table workspaces (
  id uuid primary key not null,
  name text not null,
  mode text not null,
  zone text not null,
  currency text not null,
  brand text not null,
  locales text[] not null,
  policy jsonb not null,
  clock_at timestamptz(3),
  clock_started_at timestamptz(3),
  playing boolean default false not null,
  speed double precision default 1 not null,
  seed text not null,
  world jsonb,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3)
);

create table lanes (
  workspace_id uuid not null,
  bucket integer not null,
  primary key (workspace_id, bucket)
) with (fillfactor = 80);

create table users (
  id uuid primary key not null,
  name text not null,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3)
);

create table members (
  workspace_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamptz(3) not null,
  primary key (workspace_id, user_id)
);

create table open_tokens (
  hash bytea primary key not null,
  user_id uuid not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);

create table sessions (
  hash bytea primary key not null,
  user_id uuid not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create table write_keys (
  workspace_id uuid not null,
  hash bytea not null,
  sealed bytea,
  label text not null,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3),
  primary key (workspace_id, hash)
);
create index write_keys_hash on write_keys (hash);

create table audit (
  workspace_id uuid not null,
  id uuid not null,
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb,
  at timestamptz(3) not null,
  primary key (workspace_id, id)
);

create table idempotency_keys (
  workspace_id uuid not null,
  key text not null,
  request text not null,
  status integer,
  response jsonb,
  created_at timestamptz(3) not null,
  primary key (workspace_id, key)
);

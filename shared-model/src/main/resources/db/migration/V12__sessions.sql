-- Where people are signed in, and the refresh tokens that keep them so. Of a token only its hash is kept.
create table sessions (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  user_id uuid not null references users (id),
  user_agent text not null,
  ip_address text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'revoked', 'reused', 'expired', 'dismissed', 'disabled')),
  check ((ended_at is null) = (end_reason is null)),
  unique (restaurant_id, id)
);
create index sessions_of_user on sessions (restaurant_id, user_id, last_used_at desc) where ended_at is null;
create index sessions_by_end on sessions (ended_at) where ended_at is not null;
create index sessions_by_use on sessions (restaurant_id, last_used_at);
call make_tenant_table('sessions');
call let_lookup_read('sessions');
grant select, insert, update, delete on sessions to crmres_core;

create table refresh_tokens (
  id uuid primary key,
  restaurant_id uuid not null,
  session_id uuid not null,
  hash bytea not null unique check (length(hash) = 32),
  -- with the token itself it gives the token that follows; neither does so alone
  salt bytea not null,
  issued_at timestamptz not null,
  rotated_at timestamptz,
  foreign key (restaurant_id, session_id) references sessions (restaurant_id, id) on delete cascade
);
-- whatever runs in parallel: one token of a session is good
create unique index refresh_tokens_one_good on refresh_tokens (session_id) where rotated_at is null;
create index refresh_tokens_of_session on refresh_tokens (restaurant_id, session_id);
create index refresh_tokens_by_rotation on refresh_tokens (restaurant_id, rotated_at) where rotated_at is not null;
call make_tenant_table('refresh_tokens');
call let_lookup_read('refresh_tokens');
grant select, insert, update, delete on refresh_tokens to crmres_core;

-- A refresh token names nobody: whose it is, is found by its hash.
create function lookup.session_of_refresh_token(wanted bytea)
  returns table (restaurant_id uuid, session_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select t.restaurant_id, t.session_id from refresh_tokens t where t.hash = wanted
$$;
call make_lookup('session_of_refresh_token(bytea)', 'crmres_core');

-- Sessions that ended while Redis was away are told to the services afterwards.
create function lookup.sessions_ended_since(since timestamptz)
  returns table (session_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select s.id from sessions s where s.ended_at > since
$$;
call make_lookup('sessions_ended_since(timestamptz)', 'crmres_core');

-- the audit log is also read by whose deeds it holds
create index audit_log_by_actor on audit_log (restaurant_id, actor_id, at desc, id desc);

-- How people come to an account and keep it: registration, links by mail, the second step, invitations, keys of programs.

-- the second step at sign-in: its secret is sealed by the application; a code of one step is good once
alter table users
  add column totp_secret bytea,
  add column totp_since timestamptz,
  add column totp_step bigint not null default 0,
  -- sessions whose owner proved themselves before this are over
  add column sessions_since timestamptz;

alter table memberships add column version bigint not null default 0;

alter table sessions
  -- raised when what the person may do changes: access tokens of an earlier one are refused
  add column generation integer not null default 0,
  add column renewed_at timestamptz,
  add column proved_at timestamptz not null default now(),
  drop constraint sessions_end_reason_check,
  add constraint sessions_end_reason_check check (end_reason in
    ('signed_out', 'revoked', 'reused', 'expired', 'dismissed', 'disabled', 'password_changed', 'replaced'));
create index sessions_by_renewal on sessions (renewed_at) where renewed_at is not null;

-- What changed while Redis was away is told to the services afterwards.
create function lookup.sessions_renewed_since(since timestamptz)
  returns table (restaurant_id uuid, session_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select s.restaurant_id, s.id from sessions s where s.renewed_at > since and s.ended_at is null
$$;
call make_lookup('sessions_renewed_since(timestamptz)', 'crmres_core');

-- Networks that a person has signed in from: strangers who guess elsewhere do not lock them out there.
create table known_places (
  user_id uuid not null references users (id) on delete cascade,
  place bytea not null check (length(place) = 32),
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  last_seen_at timestamptz not null,
  primary key (user_id, place)
);
create index known_places_by_use on known_places (last_seen_at);
grant select, insert, update, delete on known_places to crmres_core;

create table recovery_codes (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  hash bytea not null check (length(hash) = 32),
  used_at timestamptz,
  unique (user_id, hash)
);
grant select, insert, update, delete on recovery_codes to crmres_core;

-- Whom another company's sign-in stands for; the first subject of an issuer stays the one.
create table user_identities (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  unique (issuer, subject),
  unique (user_id, issuer)
);
grant select, insert on user_identities to crmres_core;

-- Restaurants that somebody wants to open and whose mail address nobody has confirmed yet.
create table registrations (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text not null,
  locale text not null check (locale in ('ar', 'en')),
  restaurant_name jsonb not null check (restaurant_name ? 'ar' and restaurant_name ? 'en'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index registrations_by_email on registrations (email, created_at);
create index registrations_by_end on registrations (expires_at);
grant select, insert, update, delete on registrations to crmres_core;

-- The link itself follows from the id and a key that is not in the database.
create table password_resets (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_of_user on password_resets (user_id, created_at);
create index password_resets_by_end on password_resets (expires_at);
grant select, insert, update, delete on password_resets to crmres_core;

-- Mails about accounts until they are sent and for a while after; a link in them is made when they go out.
create table account_mails (
  id uuid primary key,
  kind text not null,
  recipient text not null,
  name text not null,
  locale text not null check (locale in ('ar', 'en')),
  details jsonb not null default '{}',
  link_id uuid,
  link_round integer not null default 0,
  attempts integer not null default 0,
  queued_at timestamptz not null,
  next_attempt_at timestamptz,
  sent_at timestamptz
);
create index account_mails_due on account_mails (next_attempt_at) where next_attempt_at is not null;
create index account_mails_by_time on account_mails (queued_at);
grant select, insert, update, delete on account_mails to crmres_core;

create table invitations (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'manager', 'agent', 'viewer')),
  branch_ids uuid[] not null default '{}',
  locale text not null check (locale in ('ar', 'en')),
  invited_by uuid not null references users (id),
  -- raised when it is sent again, so that the link before is good for nothing
  round integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  unique (restaurant_id, id)
);
create unique index invitations_one_open on invitations (restaurant_id, email)
  where accepted_at is null and withdrawn_at is null;
create index invitations_by_time on invitations (restaurant_id, created_at);
call make_tenant_table('invitations');
call let_lookup_read('invitations');
grant select, insert, update on invitations to crmres_core;

-- A link names the invitation only.
create function lookup.restaurant_of_invitation(wanted uuid)
  returns table (restaurant_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select i.restaurant_id from invitations i where i.id = wanted
$$;
call make_lookup('restaurant_of_invitation(uuid)', 'crmres_core');

-- What programs sign in with; only the hash is kept.
create table api_keys (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  name text not null,
  role text not null check (role in ('manager', 'agent', 'viewer')),
  branch_ids uuid[] not null default '{}',
  hash bytea not null unique check (length(hash) = 32),
  hint text not null,
  created_by uuid not null references users (id),
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  ended_at timestamptz,
  unique (restaurant_id, id)
);
create index api_keys_by_time on api_keys (restaurant_id, created_at);
create index api_keys_by_end on api_keys (ended_at) where ended_at is not null;
call make_tenant_table('api_keys');
call let_lookup_read('api_keys');
grant select, insert, update on api_keys to crmres_core;

create function lookup.api_key_by_hash(wanted bytea)
  returns table (restaurant_id uuid, api_key_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select k.restaurant_id, k.id
  from api_keys k
  join restaurants r on r.id = k.restaurant_id and r.deleted_at is null
  where k.hash = wanted
$$;
call make_lookup('api_key_by_hash(bytea)', 'crmres_core');

create function lookup.api_keys_ended_since(since timestamptz)
  returns table (api_key_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select k.id from api_keys k where k.ended_at > since
$$;
call make_lookup('api_keys_ended_since(timestamptz)', 'crmres_core');

alter table audit_log
  drop constraint audit_log_actor_kind_check,
  add constraint audit_log_actor_kind_check check (actor_kind in ('user', 'ai', 'system', 'api_key'));

-- People who sign in. A user may work for several restaurants; what they may do there is their membership.
create table users (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text not null,
  locale text not null default 'ar' check (locale in ('ar', 'en')),
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (email)
);
grant select, insert, update on users to crmres_core;
grant select (id, email, name, locale, disabled_at) on users to crmres_notification;

create table memberships (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  user_id uuid not null references users (id),
  role text not null check (role in ('owner', 'manager', 'agent', 'viewer')),
  branch_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  unique (restaurant_id, user_id)
);
create index memberships_by_user on memberships (user_id);
call make_tenant_table('memberships');
call let_lookup_read('memberships');
grant select, insert, update, delete on memberships to crmres_core;
grant select on memberships to crmres_notification;

create function lookup.restaurants_of_user(wanted uuid)
  returns table (restaurant_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select m.restaurant_id
  from memberships m
  join restaurants r on r.id = m.restaurant_id and r.deleted_at is null
  where m.user_id = wanted
  order by m.created_at
$$;
call make_lookup('restaurants_of_user(uuid)', 'crmres_core');

-- Restaurants, their branches and the WhatsApp numbers that customers write to.
create table restaurants (
  id uuid primary key,
  restaurant_id uuid not null generated always as (id) stored,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,63}$'),
  name jsonb not null check (name ? 'ar' and name ? 'en'),
  subscription_tier text not null default 'starter' check (subscription_tier in ('starter', 'growth', 'enterprise')),
  personality_type text not null default 'casual' check (personality_type in ('formal', 'casual', 'traditional', 'modern')),
  timezone text not null default 'Asia/Riyadh',
  prayer_time_enabled boolean not null default true,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);
call make_tenant_table('restaurants');
call let_lookup_read('restaurants');
grant select on restaurants to crmres_gateway, crmres_ai, crmres_analytics, crmres_notification;
grant select, insert, update on restaurants to crmres_core;

create table branches (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  name jsonb not null check (name ? 'ar' and name ? 'en'),
  address jsonb not null default '{}',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text,
  operating_hours jsonb not null default '{}',
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  unique (restaurant_id, id)
);
call make_tenant_table('branches');
grant select on branches to crmres_gateway, crmres_ai, crmres_notification;
grant select, insert, update on branches to crmres_core;

create table whatsapp_numbers (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  branch_id uuid,
  phone_number_id text not null unique,
  waba_id text not null,
  display_phone_number text not null,
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (restaurant_id, id),
  foreign key (restaurant_id, branch_id) references branches (restaurant_id, id)
);
call make_tenant_table('whatsapp_numbers');
call let_lookup_read('whatsapp_numbers');
grant select, update on whatsapp_numbers to crmres_gateway;
grant select on whatsapp_numbers to crmres_ai;
grant select, insert, update on whatsapp_numbers to crmres_core;

-- A webhook names only Meta's id of the number; whose it is, is found here.
create function lookup.number_by_phone_number_id(wanted text)
  returns table (restaurant_id uuid, whatsapp_number_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select n.restaurant_id, n.id from whatsapp_numbers n where n.phone_number_id = wanted and n.is_active
$$;
call make_lookup('number_by_phone_number_id(text)', 'crmres_gateway');

-- Schedulers and operators' commands go through the restaurants one by one.
create function lookup.restaurants()
  returns table (restaurant_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select r.id from restaurants r where r.deleted_at is null
$$;
call make_lookup('restaurants()', 'crmres_gateway', 'crmres_ai', 'crmres_core', 'crmres_analytics', 'crmres_notification');

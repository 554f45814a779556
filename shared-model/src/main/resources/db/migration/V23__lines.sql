-- How restaurants' numbers stand with Meta, the tokens they are called with, and the texts that Meta has to approve.
alter table whatsapp_numbers
  add column version bigint not null default 0,
  -- as Meta last told; null until it did
  add column verified_name text,
  add column name_status text,
  add column code_verification_status text,
  add column status text,
  add column quality_rating text,
  -- of the business portfolio: how many people may be written to outside of windows in a day
  add column messaging_limit text,
  add column throughput text,
  add column is_on_biz_app boolean not null default false,
  add column subscribed_at timestamptz,
  add column health_checked_at timestamptz;

-- Tokens that restaurants call Meta with, sealed under a data key of their own; only the gateway reads them.
create table whatsapp_credentials (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  waba_id text not null,
  -- the data key under the key named by key_id, and the token under the data key
  access_token_cipher bytea not null,
  key_id text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (restaurant_id, waba_id)
);
call make_tenant_table('whatsapp_credentials');
grant select, insert, update, delete on whatsapp_credentials to crmres_gateway;
-- that there is one, never what it is
grant select (id, restaurant_id, waba_id, created_at, updated_at) on whatsapp_credentials to crmres_core;

create table templates (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  waba_id text not null,
  name text not null,
  language text not null,
  category text not null check (category in ('utility', 'marketing', 'authentication')),
  -- what it is sent for, where it is one of those that ship with the product
  flow text,
  -- as Meta has them
  components jsonb not null,
  status text not null check (status in ('queued', 'draft', 'pending', 'approved', 'rejected', 'paused', 'disabled',
    'flagged', 'in_appeal', 'pending_deletion', 'locked', 'archived', 'unknown')),
  rejected_reason text,
  quality text,
  meta_template_id text,
  -- when Meta last took it for review
  submitted_at timestamptz,
  -- when it is to be handed to Meta, while it is queued
  next_attempt_at timestamptz,
  attempts integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  unique (restaurant_id, waba_id, name, language)
);
create index templates_newest on templates (restaurant_id, created_at desc, id desc);
create index templates_by_flow on templates (restaurant_id, waba_id, flow, language) where flow is not null;
create index templates_due on templates (next_attempt_at) where status = 'queued';
call make_tenant_table('templates');
call let_lookup_read('templates');
grant select, insert, update, delete on templates to crmres_gateway;
grant select, insert, update on templates to crmres_core;
grant select on templates to crmres_ai, crmres_notification;

-- Meta's account events name the business account only.
create index whatsapp_numbers_by_waba on whatsapp_numbers (waba_id);

create function lookup.templates_due(at timestamptz, most integer)
  returns table (restaurant_id uuid, template_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select t.restaurant_id, t.id from templates t
  where t.status = 'queued' and t.next_attempt_at <= at
  order by t.next_attempt_at
  limit most
$$;
call make_lookup('templates_due(timestamptz, integer)', 'crmres_gateway');

-- Numbers that Meta was not asked about since.
create function lookup.numbers_unchecked(since timestamptz, most integer)
  returns table (restaurant_id uuid, whatsapp_number_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select n.restaurant_id, n.id from whatsapp_numbers n
  where n.is_active and (n.health_checked_at is null or n.health_checked_at < since)
  order by n.health_checked_at nulls first
  limit most
$$;
call make_lookup('numbers_unchecked(timestamptz, integer)', 'crmres_gateway');

-- A customer belongs to one restaurant and is known by any of several identities; a phone number may be absent.
create table customers (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  name text,
  language_preference text not null default 'ar-SA' check (language_preference in ('ar-SA', 'ar-EG', 'ar-LV', 'en')),
  dietary_restrictions text[] not null default '{}',
  tags text[] not null default '{}',
  lifetime_value numeric(12, 2) not null default 0,
  last_interaction timestamptz,
  conversation_context jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (restaurant_id, id)
);
create index customers_by_last_interaction on customers (restaurant_id, last_interaction desc);
call make_tenant_table('customers');
grant select, insert, update on customers to crmres_gateway;
grant select, update on customers to crmres_ai, crmres_core;
grant select on customers to crmres_notification;

create table customer_identities (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  kind text not null check (kind in ('phone', 'bsuid', 'parent_bsuid', 'username')),
  value text not null,
  created_at timestamptz not null,
  unique (restaurant_id, kind, value),
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index customer_identities_by_customer on customer_identities (restaurant_id, customer_id);
call make_tenant_table('customer_identities');
grant select, insert, update on customer_identities to crmres_gateway;
grant select on customer_identities to crmres_core, crmres_ai, crmres_notification;

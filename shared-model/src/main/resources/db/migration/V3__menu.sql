-- What a restaurant serves. Prices include VAT.
create table menu_categories (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  name jsonb not null check (name ? 'ar' and name ? 'en'),
  position integer not null,
  created_at timestamptz not null,
  unique (restaurant_id, id)
);
call make_tenant_table('menu_categories');
grant select on menu_categories to crmres_ai;
grant select, insert, update, delete on menu_categories to crmres_core;

create table menu_items (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  category_id uuid not null,
  name jsonb not null check (name ? 'ar' and name ? 'en'),
  description jsonb,
  aliases text[] not null default '{}',
  price numeric(12, 2) not null check (price >= 0),
  calories integer check (calories >= 0),
  high_salt boolean not null default false,
  caffeine_mg integer check (caffeine_mg >= 0),
  position integer not null,
  is_available boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (restaurant_id, category_id) references menu_categories (restaurant_id, id)
);
create index menu_items_by_category on menu_items (restaurant_id, category_id, position);
call make_tenant_table('menu_items');
grant select on menu_items to crmres_ai;
grant select, insert, update, delete on menu_items to crmres_core;

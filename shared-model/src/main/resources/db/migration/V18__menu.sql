-- The menu as its owners keep it: sizes, choices, allergens and photos, what a branch does otherwise, and versions that
-- two people cannot overwrite for each other. What is taken off the menu stays for the orders it is in.
alter table menu_categories
  add column version bigint not null default 0,
  add column deleted_at timestamptz;
create index menu_categories_in_order on menu_categories (restaurant_id, position, id);

alter table menu_items
  -- [{id, name, price}], the price that of the whole dish in this size
  add column sizes jsonb not null default '[]' check (jsonb_typeof(sizes) = 'array'),
  -- [{id, name, min, max, options: [{id, name, price}]}], the price what an option adds
  add column modifiers jsonb not null default '[]' check (jsonb_typeof(modifiers) = 'array'),
  add column allergens text[] not null default '{}' check (allergens <@ array[
    'gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soybeans', 'milk', 'nuts', 'celery', 'mustard', 'sesame',
    'sulphites', 'lupin', 'molluscs']),
  -- of the object that holds the picture
  add column photo_key text,
  -- names and aliases as they are searched for, written with them
  add column search_text text not null default '',
  add column version bigint not null default 0,
  add column deleted_at timestamptz,
  add unique (restaurant_id, id);

-- The same folding as com.crmres.model.SearchText, for rows that are older than it.
create or replace function pg_temp.folded(words text) returns text
  language sql immutable
as $$
  select trim(regexp_replace(translate(lower(regexp_replace(normalize(words, nfkc),
      '[' || U&'\0610-\061A\064B-\065F\0670\06D6-\06ED\0640\200B-\200F\202A-\202E\2060\2066-\2069\FEFF\FE0E\FE0F' || ']', '', 'g')),
    'أإآٱىیئةۀہؤک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اااايييهههوك01234567890123456789'), '\s+', ' ', 'g'))
$$;
alter table menu_items no force row level security;
update menu_items
set search_text = pg_temp.folded(concat_ws(' ', name ->> 'ar', name ->> 'en', array_to_string(aliases, ' ')));
alter table menu_items force row level security;

-- In what a branch differs from the menu; what is null is as everywhere.
create table branch_menu_items (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  branch_id uuid not null,
  menu_item_id uuid not null,
  is_available boolean,
  price numeric(12, 2) check (price >= 0),
  sold_out_until timestamptz,
  version bigint not null default 0,
  updated_at timestamptz not null,
  unique (restaurant_id, branch_id, menu_item_id),
  foreign key (restaurant_id, branch_id) references branches (restaurant_id, id),
  foreign key (restaurant_id, menu_item_id) references menu_items (restaurant_id, id)
);
create index branch_menu_items_by_item on branch_menu_items (restaurant_id, menu_item_id);
call make_tenant_table('branch_menu_items');
grant select on branch_menu_items to crmres_ai;
grant select, insert, update, delete on branch_menu_items to crmres_core;

-- Orders and their road, coupons, and what became of feedback. Amounts are SAR with VAT in them.

-- The number that is called out at the counter: short, and from 1 again each day of the restaurant's own calendar.
create table order_numbers (
  restaurant_id uuid not null references restaurants (id),
  day date not null,
  last_number integer not null check (last_number > 0),
  primary key (restaurant_id, day)
);
call make_tenant_table('order_numbers');
grant select, insert, update on order_numbers to crmres_ai, crmres_core;

create table orders (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  branch_id uuid not null,
  customer_id uuid not null,
  conversation_id uuid,
  day date not null,
  number integer not null check (number > 0),
  status text not null check (status in ('pending', 'confirmed', 'preparing', 'ready', 'delivered', 'cancelled')),
  type text not null check (type in ('pickup', 'delivery')),
  origin text not null check (origin in ('ai', 'staff')),
  placed_by uuid,
  address jsonb,
  scheduled_for timestamptz,
  notes text,
  subtotal numeric(12, 2) not null check (subtotal >= 0),
  delivery_fee numeric(12, 2) not null default 0 check (delivery_fee >= 0),
  discount numeric(12, 2) not null default 0 check (discount >= 0),
  total numeric(12, 2) not null check (total >= 0),
  -- of the total, the part that is tax
  vat numeric(12, 2) not null check (vat >= 0),
  prep_minutes integer check (prep_minutes > 0),
  promised_at timestamptz,
  cancel_reason text,
  placed_at timestamptz not null,
  moved_at timestamptz not null,
  delivered_at timestamptz,
  version bigint not null default 0,
  unique (restaurant_id, id),
  unique (restaurant_id, day, number),
  check (total = subtotal + delivery_fee - discount),
  check (type = 'pickup' or address is not null),
  check ((status = 'cancelled') = (cancel_reason is not null)),
  foreign key (restaurant_id, branch_id) references branches (restaurant_id, id),
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
create index orders_by_time on orders (restaurant_id, placed_at desc, id desc);
create index orders_by_status on orders (restaurant_id, status, placed_at desc, id desc);
create index orders_by_branch on orders (restaurant_id, branch_id, placed_at desc, id desc);
create index orders_by_customer on orders (restaurant_id, customer_id, placed_at desc, id desc);
create index orders_by_conversation on orders (restaurant_id, conversation_id) where conversation_id is not null;
create index orders_on_the_board on orders (restaurant_id, branch_id, placed_at, id)
  where status in ('pending', 'confirmed', 'preparing', 'ready');
call make_tenant_table('orders');
call let_lookup_read('orders');
grant select, insert, update on orders to crmres_ai, crmres_core;

-- What was ordered as it was called and priced then; the dish itself may change or go.
create table order_items (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  order_id uuid not null,
  position integer not null,
  menu_item_id uuid not null,
  name jsonb not null check (name ? 'ar' and name ? 'en'),
  unit_price numeric(12, 2) not null check (unit_price >= 0),
  quantity integer not null check (quantity between 1 and 99),
  modifiers jsonb not null default '[]',
  notes text,
  total numeric(12, 2) not null check (total >= 0),
  unique (order_id, position),
  foreign key (restaurant_id, order_id) references orders (restaurant_id, id)
);
create index order_items_by_order on order_items (restaurant_id, order_id, position);
call make_tenant_table('order_items');
grant select, insert on order_items to crmres_ai, crmres_core;

-- An order comes into each state once, and so its customer is told of each once.
create table order_events (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  order_id uuid not null,
  from_status text,
  to_status text not null,
  actor_kind text not null check (actor_kind in ('user', 'ai', 'system')),
  actor_id uuid,
  reason text,
  note text,
  message_id uuid,
  not_told text,
  at timestamptz not null,
  unique (order_id, to_status),
  foreign key (restaurant_id, order_id) references orders (restaurant_id, id)
);
create index order_events_by_order on order_events (restaurant_id, order_id, at);
call make_tenant_table('order_events');
grant select, insert on order_events to crmres_ai, crmres_core;

-- As lookup.conversations_with: whose orders these are is asked of the transaction. A null pattern looks into nothing.
create function lookup.orders_with(name_part text, identity_part text)
  returns table (order_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
begin
  return query execute
    'select o.id from customers u join orders o on o.restaurant_id = u.restaurant_id and o.customer_id = u.id
     where u.search_text like $1 and u.restaurant_id = $3
     union
     select o.id
     from customer_identities i
     join orders o on o.restaurant_id = i.restaurant_id and o.customer_id = i.customer_id
     where i.kind in (''phone'', ''username'') and i.value ilike $2 and i.restaurant_id = $3'
    using name_part, identity_part, nullif(current_setting('app.restaurant_id', true), '')::uuid;
end
$$;
call make_lookup('orders_with(text, text)', 'crmres_core');

-- What a restaurant gives away: a share of the bill or an amount, never both.
create table coupons (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  name jsonb not null check (name ? 'ar' and name ? 'en'),
  percent integer check (percent between 1 and 100),
  amount numeric(12, 2) check (amount > 0),
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  minimum_order numeric(12, 2) not null default 0 check (minimum_order >= 0),
  max_redemptions integer check (max_redemptions > 0),
  per_customer integer check (per_customer > 0),
  redemptions integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  version bigint not null default 0,
  unique (restaurant_id, id),
  check ((percent is null) <> (amount is null)),
  check (valid_from < valid_until),
  check (max_redemptions is null or redemptions <= max_redemptions)
);
create index coupons_by_time on coupons (restaurant_id, created_at desc, id desc) where deleted_at is null;
call make_tenant_table('coupons');
grant select on coupons to crmres_ai;
grant select, insert, update on coupons to crmres_core;

create table coupon_codes (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  coupon_id uuid not null,
  customer_id uuid not null,
  code text not null check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  issued_at timestamptz not null,
  issued_by uuid,
  unique (restaurant_id, id),
  unique (restaurant_id, code),
  foreign key (restaurant_id, coupon_id) references coupons (restaurant_id, id),
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index coupon_codes_by_coupon on coupon_codes (restaurant_id, coupon_id, issued_at desc, id desc);
create index coupon_codes_by_customer on coupon_codes (restaurant_id, customer_id);
call make_tenant_table('coupon_codes');
grant select, insert on coupon_codes to crmres_ai, crmres_core;

-- A code is worth something once, and an order takes one coupon.
create table coupon_redemptions (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  coupon_id uuid not null,
  code_id uuid not null,
  customer_id uuid not null,
  order_id uuid,
  total numeric(12, 2) not null check (total >= 0),
  discount numeric(12, 2) not null check (discount between 0 and total),
  redeemed_at timestamptz not null,
  redeemed_by uuid,
  unique (code_id),
  unique (order_id),
  foreign key (restaurant_id, coupon_id) references coupons (restaurant_id, id),
  foreign key (restaurant_id, code_id) references coupon_codes (restaurant_id, id),
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id),
  foreign key (restaurant_id, order_id) references orders (restaurant_id, id)
);
create index coupon_redemptions_by_customer on coupon_redemptions (restaurant_id, customer_id, coupon_id);
call make_tenant_table('coupon_redemptions');
grant select, insert on coupon_redemptions to crmres_core;

-- What people did about feedback; the AI goes on writing its own columns.
alter table feedback
  add column followup_assigned_to uuid,
  add column followup_done_at timestamptz,
  add column followup_done_by uuid,
  add column version bigint not null default 0;
create index feedback_in_order on feedback (restaurant_id, created_at desc, id desc);
create index feedback_by_branch on feedback (restaurant_id, branch_id, created_at desc, id desc);
create index feedback_to_follow_up on feedback (restaurant_id, created_at desc, id desc)
  where requires_followup and followup_done_at is null;
drop index feedback_by_time;

-- A new order is told to the people of its branch.
alter table alerts drop constraint alerts_kind_check;
alter table alerts add constraint alerts_kind_check check
  (kind in ('escalation', 'negative_feedback', 'low_confidence', 'message_failed', 'order_placed'));

-- What orders add up to, per restaurant and day of its own calendar.
create table order_days (
  restaurant_id uuid not null references restaurants (id),
  day date not null,
  orders_placed bigint not null default 0,
  value_placed numeric(14, 2) not null default 0,
  orders_delivered bigint not null default 0,
  revenue numeric(14, 2) not null default 0,
  vat numeric(14, 2) not null default 0,
  discounts numeric(14, 2) not null default 0,
  orders_cancelled bigint not null default 0,
  value_cancelled numeric(14, 2) not null default 0,
  primary key (restaurant_id, day)
);
call make_tenant_table('order_days');
grant select, insert, update on order_days to crmres_analytics;

-- What of all this is somebody's: addresses and words go with an erasure, what was bought and paid stays in the books.
call privacy.rewrites('orders', 't.customer_id = $1',
  array[['address', 'case when address is not null then ''{"text": "-"}''::jsonb end'], ['notes', 'null']],
  array['id', 'restaurant_id', 'branch_id', 'customer_id', 'conversation_id', 'day', 'number', 'status', 'type', 'origin',
    'placed_by', 'scheduled_for', 'subtotal', 'delivery_fee', 'discount', 'total', 'vat', 'prep_minutes', 'promised_at',
    'cancel_reason', 'placed_at', 'moved_at', 'delivered_at', 'version']);
call privacy.rewrites('order_items', 't.order_id in (select o.id from orders o where o.customer_id = $1)',
  array[['notes', 'null']],
  array['id', 'restaurant_id', 'order_id', 'position', 'menu_item_id', 'name', 'unit_price', 'quantity', 'modifiers',
    'total']);
call privacy.rewrites('order_events', 't.order_id in (select o.id from orders o where o.customer_id = $1)',
  array[['note', 'null']],
  array['id', 'restaurant_id', 'order_id', 'from_status', 'to_status', 'actor_kind', 'actor_id', 'reason', 'message_id',
    'not_told', 'at']);
call privacy.rewrites('coupon_codes', 't.customer_id = $1', '{}',
  array['id', 'restaurant_id', 'coupon_id', 'customer_id', 'code', 'issued_at', 'issued_by']);
call privacy.rewrites('coupon_redemptions', 't.customer_id = $1', '{}',
  array['id', 'restaurant_id', 'coupon_id', 'code_id', 'customer_id', 'order_id', 'total', 'discount', 'redeemed_at',
    'redeemed_by']);
call privacy.adds('feedback', '{}',
  array['followup_assigned_to', 'followup_done_at', 'followup_done_by', 'version']);

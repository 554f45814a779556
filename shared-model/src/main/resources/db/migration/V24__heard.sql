-- All that Meta tells beside new messages: what guests do to messages afterwards, what staff write on the restaurant's own
-- phone, whom nothing more may be promoted to, what messages cost, and what happens to accounts and numbers.
alter table messages
  -- what the other side answered it with: one emoji, the last one
  add column reaction text,
  add column reacted_at timestamptz,
  add column edited_at timestamptz,
  -- the words that it had before, oldest first
  add column edits jsonb,
  add column revoked_at timestamptz,
  -- written on the restaurant's own phone
  add column from_phone boolean not null default false;
-- what was done to a message that is not here yet
create index messages_amending on messages (whatsapp_number_id, reply_to_wamid)
  where kind in ('reaction', 'edit', 'revoke');
call privacy.adds('messages', array[['reaction', 'null'], ['edits', 'null']],
  array['reacted_at', 'edited_at', 'revoked_at', 'from_phone']);

-- since when a guest bears the name no more, after a change of number or account: who bears it later is somebody else
alter table customer_identities add column given_up_at timestamptz;

-- when the guest came by an advertisement: for three days from then on Meta charges nothing
alter table conversations add column entry_point_at timestamptz;
call privacy.adds('conversations', '{}', array['entry_point_at']);

-- A conversation that the restaurant began has no message of its customer: it goes quiet by its last message.
create index conversations_gone_quiet_unheard on conversations (last_message_at)
  where status = 'active' and last_customer_message_at is null;
create or replace function lookup.conversations_gone_quiet(quiet_since timestamptz, at_most integer)
  returns table (restaurant_id uuid, conversation_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  (select c.restaurant_id, c.id
   from conversations c
   where c.status = 'active' and c.last_customer_message_at < quiet_since
     and not (c.handled_by = 'ai' and exists (
       select from messages m where m.conversation_id = c.id and m.needs_answer and m.turn_id is null))
   limit at_most)
  union all
  (select c.restaurant_id, c.id
   from conversations c
   where c.status = 'active' and c.last_customer_message_at is null and c.last_message_at < quiet_since
   limit at_most)
  limit at_most
$$;

-- Who wants to hear less. A row holds until it is lifted; rows are never rewritten otherwise.
create table opt_outs (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  -- marketing: no promotions; all: nothing that is no answer to them and not about an order of theirs
  scope text not null check (scope in ('marketing', 'all')),
  source text not null check (source in ('words', 'meta', 'staff')),
  message_id uuid,
  at timestamptz not null,
  lifted_at timestamptz,
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index opt_outs_in_force on opt_outs (restaurant_id, customer_id) where lifted_at is null;
call make_tenant_table('opt_outs');
grant select, insert, update on opt_outs to crmres_gateway;
grant select on opt_outs to crmres_core, crmres_ai;
call privacy.deletes('opt_outs', 't.customer_id = $1');

-- What Meta says that a message costs; a row for each message that it named a price category of.
create table message_prices (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  message_id uuid not null,
  whatsapp_number_id uuid not null,
  category text not null,
  -- regular is charged, free_customer_service and free_entry_point are not
  type text not null,
  billable boolean,
  -- country of the recipient, by which Meta's rates differ; ZZ where it cannot be told
  market text not null,
  priced_at timestamptz not null,
  unique (restaurant_id, message_id),
  foreign key (restaurant_id, whatsapp_number_id) references whatsapp_numbers (restaurant_id, id)
);
create index message_prices_by_time on message_prices (restaurant_id, priced_at);
call make_tenant_table('message_prices');
grant select, insert, update on message_prices to crmres_gateway;
grant select on message_prices to crmres_core, crmres_analytics;
call privacy.rewrites('message_prices',
  't.message_id in (select m.id from messages m join conversations c on c.id = m.conversation_id where c.customer_id = $1)',
  '{}', array['id', 'restaurant_id', 'message_id', 'whatsapp_number_id', 'category', 'type', 'billable', 'market', 'priced_at']);
alter table message_statuses
  add column price_category text,
  add column price_type text,
  add column billable boolean,
  add column market text;

-- What a restaurant pays where that is not Meta's list price.
create table whatsapp_rates (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  market text not null,
  category text not null,
  amount numeric(12, 6) not null check (amount >= 0),
  currency text not null,
  valid_from date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  unique (restaurant_id, market, category, valid_from)
);
call make_tenant_table('whatsapp_rates');
grant select, insert, update, delete on whatsapp_rates to crmres_core;

-- What Meta tells of accounts, numbers, templates and the restaurant's own phone, as it came.
create table account_events (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  whatsapp_number_id uuid,
  waba_id text,
  field text not null,
  event text,
  body jsonb not null,
  -- what it shares with its repeats
  digest text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  unique (restaurant_id, digest)
);
create index account_events_newest on account_events (restaurant_id, received_at desc, id desc);
create index account_events_by_age on account_events (received_at);
call make_tenant_table('account_events');
call let_lookup_read('account_events');
grant select, insert, delete on account_events to crmres_gateway;
grant select on account_events to crmres_core;
call privacy.deletes('account_events',
  'exists (select from unnest($2) needle where position(needle in t.body::text) > 0)');

create function lookup.numbers_of_account(waba text)
  returns table (restaurant_id uuid, whatsapp_number_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select n.restaurant_id, n.id from whatsapp_numbers n where n.waba_id = waba order by n.restaurant_id, n.id
$$;
call make_lookup('numbers_of_account(text)', 'crmres_gateway');

create function lookup.old_account_events(received_before timestamptz, at_most integer)
  returns table (restaurant_id uuid, event_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select e.restaurant_id, e.id from account_events e where e.received_at < received_before
  order by e.received_at limit at_most
$$;
call make_lookup('old_account_events(timestamptz, integer)', 'crmres_gateway');

-- Conversations and their messages. `seq` is the order of arrival, given under the conversation's row lock.
create table conversations (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  whatsapp_number_id uuid not null,
  branch_id uuid,
  status text not null check (status in ('active', 'escalated', 'resolved', 'abandoned')),
  type text not null default 'general' check (type in ('feedback', 'order', 'support', 'general')),
  handled_by text not null default 'ai' check (handled_by in ('ai', 'staff')),
  assigned_to uuid,
  ai_confidence numeric(3, 2) check (ai_confidence between 0 and 1),
  last_seq bigint not null default 0,
  last_message_at timestamptz not null,
  last_customer_message_at timestamptz,
  started_at timestamptz not null,
  escalated_at timestamptz,
  escalation_reason text,
  taken_over_at timestamptz,
  resolved_at timestamptz,
  abandoned_at timestamptz,
  updated_at timestamptz not null,
  state jsonb not null default '{}',
  turn_token uuid,
  turn_until timestamptz,
  unique (restaurant_id, id),
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id),
  foreign key (restaurant_id, whatsapp_number_id) references whatsapp_numbers (restaurant_id, id),
  foreign key (restaurant_id, branch_id) references branches (restaurant_id, id)
);
create unique index one_open_conversation on conversations (whatsapp_number_id, customer_id)
  where status in ('active', 'escalated');
create index conversations_by_last_message on conversations (restaurant_id, last_message_at desc, id desc);
create index conversations_by_status on conversations (restaurant_id, status, last_message_at desc, id desc);
create index conversations_by_branch on conversations (restaurant_id, branch_id, last_message_at desc, id desc);
create index conversations_by_customer on conversations (restaurant_id, customer_id);
create index conversations_gone_quiet on conversations (last_customer_message_at)
  where status = 'active';
call make_tenant_table('conversations');
call let_lookup_read('conversations');
grant select, insert, update on conversations to crmres_gateway;
grant select, update on conversations to crmres_ai, crmres_core;
grant select on conversations to crmres_notification;

create table messages (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid not null,
  whatsapp_number_id uuid not null,
  seq bigint not null,
  sender text not null check (sender in ('customer', 'ai', 'staff', 'system')),
  kind text not null,
  text text,
  payload jsonb,
  wamid text,
  reply_to_wamid text,
  customer_time timestamptz,
  received_at timestamptz not null,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative', 'mixed')),
  needs_answer boolean not null default false,
  turn_id uuid,
  sent_by uuid,
  delivery text not null check (delivery in
    ('received', 'queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered', 'read', 'played', 'failed', 'withheld')),
  attempt integer not null default 0,
  refusals integer not null default 0,
  enqueue_count integer not null default 0,
  enqueued_at timestamptz default clock_timestamp(),
  attempted_at timestamptz,
  next_attempt_at timestamptz,
  resent boolean not null default false,
  failure_code integer,
  failure_title text,
  accepted_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  unique (conversation_id, seq),
  unique (whatsapp_number_id, wamid),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
create index messages_unanswered on messages (conversation_id)
  where needs_answer and turn_id is null;
create index messages_to_send on messages (next_attempt_at)
  where delivery in ('queued', 'sending', 'unknown');
create index messages_in_queue on messages (enqueued_at)
  where delivery = 'queued' and next_attempt_at is null;
create index messages_by_attempt on messages (whatsapp_number_id, attempted_at) where attempted_at is not null;
call make_tenant_table('messages');
call let_lookup_read('messages');
grant select, insert, update on messages to crmres_gateway, crmres_ai, crmres_core, crmres_notification;

-- Statuses that came before the answer of the send that they belong to.
create table message_statuses (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  whatsapp_number_id uuid not null,
  wamid text not null,
  status text not null,
  status_at timestamptz not null,
  failure_code integer,
  failure_title text,
  received_at timestamptz not null,
  unique (whatsapp_number_id, wamid, status)
);
create index message_statuses_by_age on message_statuses (received_at);
call make_tenant_table('message_statuses');
call let_lookup_read('message_statuses');
grant select, insert, delete on message_statuses to crmres_gateway;

-- Work that nobody was told about: a lost signal, a crash between two steps.
create function lookup.due_turns(quiet_since timestamptz, lease_now timestamptz, at_most integer)
  returns table (restaurant_id uuid, conversation_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select c.restaurant_id, c.id
  from messages m
  join conversations c on c.id = m.conversation_id
  where m.needs_answer and m.turn_id is null and m.received_at < quiet_since
    and c.status = 'active' and c.handled_by = 'ai'
    and (c.turn_until is null or c.turn_until < lease_now)
  group by c.restaurant_id, c.id
  order by min(m.received_at)
  limit at_most
$$;
call make_lookup('due_turns(timestamptz, timestamptz, integer)', 'crmres_ai');

-- Those whose wait is over, and those whose signal was lost on its way through the queue.
create function lookup.due_sends(due timestamptz, at_most integer)
  returns table (restaurant_id uuid, message_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select d.restaurant_id, d.id
  from (
    (select m.restaurant_id, m.id, m.next_attempt_at as since
     from messages m
     where m.delivery in ('queued', 'sending', 'unknown') and m.next_attempt_at <= due
     order by m.next_attempt_at
     limit at_most)
    union all
    (select m.restaurant_id, m.id, m.enqueued_at
     from messages m
     where m.delivery = 'queued' and m.next_attempt_at is null and m.enqueued_at < due - interval '10 minutes'
     order by m.enqueued_at
     limit at_most)
  ) d
  order by d.since
  limit at_most
$$;
call make_lookup('due_sends(timestamptz, integer)', 'crmres_gateway');

create function lookup.conversations_gone_quiet(quiet_since timestamptz, at_most integer)
  returns table (restaurant_id uuid, conversation_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select c.restaurant_id, c.id
  from conversations c
  where c.status = 'active' and c.last_customer_message_at < quiet_since
    and not (c.handled_by = 'ai' and exists (
      select from messages m where m.conversation_id = c.id and m.needs_answer and m.turn_id is null))
  limit at_most
$$;
call make_lookup('conversations_gone_quiet(timestamptz, integer)', 'crmres_gateway');

create function lookup.foreign_statuses(received_before timestamptz, at_most integer)
  returns table (restaurant_id uuid, status_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select s.restaurant_id, s.id from message_statuses s where s.received_at < received_before limit at_most
$$;
call make_lookup('foreign_statuses(timestamptz, integer)', 'crmres_gateway');

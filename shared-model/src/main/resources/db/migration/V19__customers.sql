-- What a restaurant's people know of their guests, what guests allow, and how all that is handed out or erased (PDPL).
alter table customers
  -- of the profile as people keep it; what is heard in conversations does not count
  add column version bigint not null default 0,
  -- the tags as they are searched for
  add column tag_text text,
  add column erased_at timestamptz,
  -- the customer who this one turned out to be
  add column merged_into uuid,
  add foreign key (restaurant_id, merged_into) references customers (restaurant_id, id);
create index customers_recent on customers (restaurant_id, coalesce(last_interaction, created_at) desc, id desc)
  where erased_at is null and merged_into is null;
create index customers_by_value on customers (restaurant_id, lifetime_value desc, id desc)
  where erased_at is null and merged_into is null;
create index customers_by_name on customers (restaurant_id, coalesce(search_text, U&'\+10FFFF'), id)
  where erased_at is null and merged_into is null;
create index customers_tagged on customers (restaurant_id) include (tags)
  where erased_at is null and merged_into is null and tags <> '{}';
create index customers_by_tags on customers using gin (tags);
create index customers_by_tag_text on customers using gin (tag_text gin_trgm_ops);
create index customers_merged on customers (restaurant_id, merged_into) where merged_into is not null;
create index feedback_by_customer on feedback (restaurant_id, customer_id, created_at desc);

create table customer_notes (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  text text not null,
  written_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 0,
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index customer_notes_by_customer on customer_notes (restaurant_id, customer_id, created_at desc, id desc);
call make_tenant_table('customer_notes');
grant select, insert, update, delete on customer_notes to crmres_core;

-- What guests allowed and forbade, every time they did; the newest of a kind holds.
create table customer_consents (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  kind text not null check (kind in ('marketing', 'feedback', 'profiling')),
  granted boolean not null,
  source text not null check (source in ('whatsapp', 'in_person', 'phone', 'website', 'paper', 'merge')),
  evidence text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index customer_consents_newest on customer_consents (restaurant_id, customer_id, kind, recorded_at desc, id desc);
call make_tenant_table('customer_consents');
grant select, insert on customer_consents to crmres_core;
grant select on customer_consents to crmres_gateway, crmres_ai;

-- Found by words, like conversations: see V13.
create function lookup.customers_with(name_part text, identity_part text, tag_part text)
  returns table (customer_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
begin
  return query execute
    'select u.id from customers u where u.search_text like $1 and u.restaurant_id = $4
     union
     select i.customer_id from customer_identities i
     where i.kind in (''phone'', ''username'') and i.value ilike $2 and i.restaurant_id = $4
     union
     select u.id from customers u where u.tag_text like $3 and u.restaurant_id = $4'
    using name_part, identity_part, tag_part, nullif(current_setting('app.restaurant_id', true), '')::uuid;
end
$$;
call make_lookup('customers_with(text, text, text)', 'crmres_core');

create function lookup.customers_tagged(tag text)
  returns table (customer_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
begin
  return query execute 'select u.id from customers u where u.tags @> array[$1] and u.restaurant_id = $2'
    using tag, nullif(current_setting('app.restaurant_id', true), '')::uuid;
end
$$;
call make_lookup('customers_tagged(text)', 'crmres_core');

-- Who was given all that is held of a customer.
create table customer_exports (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index customer_exports_by_customer on customer_exports (restaurant_id, customer_id);
call make_tenant_table('customer_exports');
grant select, insert on customer_exports to crmres_core;

-- Erasures and the steps they are carried out in. An erasure outlives what it erases: it is the proof.
create table erasures (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  customer_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  -- the identities to look for outside the database; forgotten with the last step
  named_as text[] not null default '{}',
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  finished_at timestamptz,
  unique (restaurant_id, id),
  unique (restaurant_id, customer_id),
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id)
);
create index erasures_by_time on erasures (restaurant_id, requested_at desc, id desc);
create index erasures_due on erasures (next_attempt_at) where finished_at is null;
call make_tenant_table('erasures');
call let_lookup_read('erasures');
grant select, insert, update on erasures to crmres_core;

create table erasure_steps (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  erasure_id uuid not null,
  name text not null check (name in ('rows', 'objects', 'dead_letters', 'caches', 'verified')),
  counts jsonb not null,
  done_at timestamptz not null,
  unique (erasure_id, name),
  foreign key (restaurant_id, erasure_id) references erasures (restaurant_id, id)
);
call make_tenant_table('erasure_steps');
grant select, insert, update on erasure_steps to crmres_core;

create function lookup.due_erasures(due timestamptz, at_most integer)
  returns table (restaurant_id uuid, erasure_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select e.restaurant_id, e.id from erasures e
  where e.finished_at is null and e.next_attempt_at <= due
  order by e.next_attempt_at
  limit at_most
$$;
call make_lookup('due_erasures(timestamptz, integer)', 'crmres_core');

-- Services may not rewrite what others have written; functions of this role may, column by column, and only for an
-- erasure that was asked for. The tenants' policies bind it like everybody else.
do $$
begin
  create role crmres_privacy nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;
do $$
begin
  execute format('grant crmres_privacy to %I', current_user);
exception
  when others then
    if not pg_has_role(current_user, 'crmres_privacy', 'member') then
      raise;
    end if;
end
$$;
create schema privacy;
grant usage, create on schema privacy to crmres_privacy;
grant usage on schema privacy to crmres_core;
grant usage on schema public, lookup to crmres_privacy;
grant select on whatsapp_numbers, erasures to crmres_privacy;
grant execute on function lookup.number_by_phone_number_id(text) to crmres_privacy;

-- The register of all that is held of a customer. PrivacyRegisterIT fails while a table or column is missing from it.
create table privacy.places (
  table_name text primary key,
  -- places are gone through in this order: later ones may be found by what earlier ones lose
  position integer not null unique generated always as identity,
  -- which rows, as a condition on t: $1 is the customer, $2 what names them in raw bytes
  reach text not null,
  rows_go boolean not null
);
create table privacy.columns (
  table_name text not null references privacy.places (table_name),
  column_name text not null,
  -- what an erasure leaves in its place; null for what names and describes nobody
  replacement text,
  primary key (table_name, column_name)
);
grant select on privacy.places, privacy.columns to crmres_core, crmres_privacy;

-- A table whose rows an erasure deletes.
create procedure privacy.deletes(table_name text, reach text)
  language plpgsql
as $$
begin
  insert into privacy.places (table_name, reach, rows_go) values (table_name, reach, true);
  execute format('grant select, delete on %I to crmres_privacy', table_name);
  call privacy.lets_move(table_name);
end
$$;

-- A table whose rows stay: `replaced` are pairs of a column and what is left in it, `kept` names nobody.
create procedure privacy.rewrites(table_name text, reach text, replaced text[], kept text[])
  language plpgsql
as $$
begin
  insert into privacy.places (table_name, reach, rows_go) values (table_name, reach, false);
  execute format('grant select on %I to crmres_privacy', table_name);
  call privacy.adds(table_name, replaced, kept);
  call privacy.lets_move(table_name);
end
$$;

-- Columns that a registered table got later.
create procedure privacy.adds(table_name text, replaced text[], kept text[])
  language plpgsql
as $$
begin
  for i in 1 .. coalesce(array_length(replaced, 1), 0) loop
    insert into privacy.columns values (table_name, replaced[i][1], replaced[i][2]);
    execute format('grant update (%I) on %I to crmres_privacy', replaced[i][1], table_name);
  end loop;
  insert into privacy.columns select table_name, unnest(kept), null;
end
$$;

-- What belongs to a customer directly goes over to whom they are merged with.
create procedure privacy.lets_move(table_name text)
  language plpgsql
as $$
begin
  if exists (select from pg_attribute a
      where a.attrelid = table_name::regclass and a.attname = 'customer_id' and not a.attisdropped) then
    execute format('grant update (customer_id) on %I to crmres_privacy', table_name);
  end if;
end
$$;
revoke all on procedure privacy.deletes(text, text), privacy.rewrites(text, text, text[], text[]),
  privacy.adds(text, text[], text[]), privacy.lets_move(text) from public;

-- Meta's ids of messages hold the phone number encoded. The mark still tells a repeated message from a new one.
create function privacy.erased_wamid(wamid text) returns text
  language sql immutable
as $$
  select case when wamid like 'erased:%' then wamid
    else 'erased:' || encode(sha256(convert_to(wamid, 'UTF8')), 'hex') end
$$;
revoke all on function privacy.erased_wamid(text) from public;
grant execute on function privacy.erased_wamid(text) to crmres_privacy;

call privacy.deletes('message_statuses',
  'exists (select from messages m join conversations c on c.id = m.conversation_id
     where c.customer_id = $1 and m.whatsapp_number_id = t.whatsapp_number_id
       and m.wamid in (t.wamid, privacy.erased_wamid(t.wamid)))');
-- what was parked is the restaurant's when its number was named, and nobody's when no number of anybody was
call privacy.deletes('parked_inbound',
  'exists (select from unnest($2) needle where position(convert_to(needle, ''UTF8'') in t.body) > 0)
   and (t.phone_number_id is null
     or t.phone_number_id in (select n.phone_number_id from whatsapp_numbers n)
     or not exists (select from lookup.number_by_phone_number_id(t.phone_number_id)))');
-- mails that did not go out yet would still tell of the guest
call privacy.deletes('alert_mails',
  't.sent_at is null and t.alert_id in (select a.id from alerts a
     join conversations c on c.id = a.conversation_id where c.customer_id = $1)');
call privacy.rewrites('alerts',
  't.conversation_id in (select c.id from conversations c where c.customer_id = $1)',
  array[['reason', 'case when reason ~ ''^[a-z_]+$'' then reason else ''undelivered'' end']],
  array['id', 'restaurant_id', 'kind', 'incident', 'conversation_id', 'customer_id', 'message_id', 'raised_at',
    'acknowledged_at', 'acknowledged_by', 'branch_id']);
call privacy.rewrites('feedback', 't.customer_id = $1',
  array[['comment', 'null'], ['followup_notes', 'null']],
  array['id', 'restaurant_id', 'conversation_id', 'customer_id', 'branch_id', 'message_id', 'rating', 'sentiment',
    'categories', 'requires_followup', 'created_at', 'updated_at']);
call privacy.rewrites('turn_records',
  't.conversation_id in (select c.id from conversations c where c.customer_id = $1)',
  array[['input', '''{"erased": true}'''], ['output', '''{"erased": true}''']],
  array['id', 'restaurant_id', 'conversation_id', 'business_time', 'opened_at', 'closed_at']);
call privacy.rewrites('messages',
  't.conversation_id in (select c.id from conversations c where c.customer_id = $1)',
  array[['text', 'null'], ['payload', '''{"erased": true}'''], ['search_text', 'null'],
    ['wamid', 'privacy.erased_wamid(wamid)'], ['reply_to_wamid', 'privacy.erased_wamid(reply_to_wamid)'],
    ['failure_title', 'case when failure_title ~ ''^[a-z_]+$'' then failure_title end']],
  array['id', 'restaurant_id', 'conversation_id', 'whatsapp_number_id', 'seq', 'sender', 'kind', 'customer_time',
    'received_at', 'sentiment', 'needs_answer', 'turn_id', 'sent_by', 'delivery', 'attempt', 'refusals', 'enqueue_count',
    'enqueued_at', 'attempted_at', 'next_attempt_at', 'resent', 'failure_code', 'accepted_at', 'sent_at', 'delivered_at',
    'read_at', 'client_key']);
call privacy.rewrites('conversation_reads',
  't.conversation_id in (select c.id from conversations c where c.customer_id = $1)', '{}',
  array['id', 'restaurant_id', 'conversation_id', 'user_id', 'last_read_seq', 'read_at']);
call privacy.rewrites('conversations', 't.customer_id = $1',
  array[['state', '''{}''']],
  array['id', 'restaurant_id', 'customer_id', 'whatsapp_number_id', 'branch_id', 'status', 'type', 'handled_by',
    'assigned_to', 'ai_confidence', 'last_seq', 'last_message_at', 'last_customer_message_at', 'started_at', 'escalated_at',
    'escalation_reason', 'taken_over_at', 'resolved_at', 'abandoned_at', 'updated_at', 'turn_token', 'turn_until',
    'waiting_since', 'last_customer_seq']);
call privacy.deletes('customer_notes', 't.customer_id = $1');
call privacy.deletes('customer_consents', 't.customer_id = $1');
call privacy.deletes('customer_identities', 't.customer_id = $1');
call privacy.rewrites('customer_exports', 't.customer_id = $1', '{}',
  array['id', 'restaurant_id', 'customer_id', 'requested_by', 'requested_at']);
-- the proof itself; the names in it go with its last step
call privacy.rewrites('erasures', 't.customer_id = $1', '{}',
  array['id', 'restaurant_id', 'customer_id', 'requested_by', 'requested_at', 'named_as', 'attempts', 'next_attempt_at',
    'finished_at']);
call privacy.rewrites('erasure_steps',
  't.erasure_id in (select e.id from erasures e where e.customer_id = $1)', '{}',
  array['id', 'restaurant_id', 'erasure_id', 'name', 'counts', 'done_at']);
call privacy.rewrites('customers', '(t.id = $1 or t.merged_into = $1)',
  array[['name', 'null'], ['search_text', 'null'], ['tags', '''{}'''], ['tag_text', 'null'],
    ['dietary_restrictions', '''{}'''], ['language_preference', '''ar-SA'''], ['lifetime_value', '0'],
    ['last_interaction', 'null'], ['conversation_context', '''{}''']],
  array['id', 'restaurant_id', 'created_at', 'updated_at', 'version', 'erased_at', 'merged_into']);

-- Everything that is held of a customer in one of the places.
create function privacy.held(place text, customer uuid, needles text[])
  returns setof jsonb
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
declare
  spot privacy.places;
begin
  select * into strict spot from privacy.places p where p.table_name = place;
  return query execute format('select to_jsonb(t) from %I t where %s order by t.id', spot.table_name, spot.reach)
    using customer, needles;
end
$$;

-- How many rows of each place still hold something that an erasure takes away.
create function privacy.left_of(customer uuid, needles text[])
  returns table (place text, rows_left bigint)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
declare
  spot record;
begin
  for spot in select p.table_name, p.reach, p.rows_go, privacy.differs(p.table_name) as differs
      from privacy.places p order by p.position loop
    place := spot.table_name;
    if spot.rows_go or spot.differs is not null then
      execute format('select count(*) from %I t where (%s) and (%s)', spot.table_name, spot.reach,
        case when spot.rows_go then 'true' else spot.differs end) into rows_left using customer, needles;
      return next;
    end if;
  end loop;
end
$$;

create function privacy.differs(place text) returns text
  language sql stable
as $$
  select string_agg(format('t.%I is distinct from (%s)', c.column_name, c.replacement), ' or ' order by c.column_name)
  from privacy.columns c where c.table_name = place and c.replacement is not null
$$;

-- Takes away what names or describes a customer; what it finds already done it leaves, so that it may be repeated.
create function privacy.erase(customer uuid, needles text[])
  returns table (place text, rows_changed bigint)
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  spot record;
begin
  if not exists (select from erasures e where e.customer_id = customer and e.finished_at is null) then
    raise exception 'Nobody asked for an erasure of customer %', customer;
  end if;
  for spot in select p.table_name, p.reach, p.rows_go, privacy.differs(p.table_name) as differs,
        (select string_agg(format('%I = %s', c.column_name, c.replacement), ', ')
         from privacy.columns c where c.table_name = p.table_name and c.replacement is not null) as changes
      from privacy.places p order by p.position loop
    place := spot.table_name;
    if spot.rows_go then
      execute format('delete from %I t where %s', spot.table_name, spot.reach) using customer, needles;
    elsif spot.changes is not null then
      execute format('update %I t set %s where (%s) and (%s)',
        spot.table_name, spot.changes, spot.reach, spot.differs) using customer, needles;
    else
      continue;
    end if;
    get diagnostics rows_changed = row_count;
    return next;
  end loop;
end
$$;

-- From now on whoever bears these names is somebody new. The first thing that an erasure does.
create function privacy.take_names(customer uuid)
  returns table (kind text, name text)
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  if not exists (select from erasures e where e.customer_id = customer and e.finished_at is null) then
    raise exception 'Nobody asked for an erasure of customer %', customer;
  end if;
  return query delete from customer_identities i where i.customer_id = customer returning i.kind, i.value;
end
$$;

-- What belongs to one customer becomes another's: two records of one person.
create function privacy.move(from_customer uuid, to_customer uuid)
  returns table (place text, rows_changed bigint)
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  for place in
    select p.table_name from privacy.places p
    join pg_attribute a on a.attrelid = p.table_name::regclass and a.attname = 'customer_id' and not a.attisdropped
    order by p.position
  loop
    execute format('update %I set customer_id = $2 where customer_id = $1', place) using from_customer, to_customer;
    get diagnostics rows_changed = row_count;
    return next;
  end loop;
end
$$;

do $$
declare
  signature text;
begin
  foreach signature in array array[
    'held(text, uuid, text[])', 'left_of(uuid, text[])', 'differs(text)', 'erase(uuid, text[])', 'take_names(uuid)',
    'move(uuid, uuid)'
  ] loop
    execute format('revoke all on function privacy.%s from public', signature);
    execute format('grant execute on function privacy.%s to crmres_privacy', signature);
    if signature not like 'differs%' then
      execute format('grant execute on function privacy.%s to crmres_core', signature);
    end if;
    execute format('alter function privacy.%s owner to crmres_privacy', signature);
  end loop;
end
$$;

-- People answering: who waits for one, who has read what, requests that may be repeated, and finding what was said.
create extension if not exists pg_trgm;

alter table conversations
  -- since when a person is wanted whom nobody has become yet
  add column waiting_since timestamptz,
  -- the customer's last word, by which unread conversations are found without their messages
  add column last_customer_seq bigint not null default 0;
alter table messages
  -- the Idempotency-Key that a person's message was sent with
  add column client_key text,
  -- the words as they are searched for: letters of one shape, no marks, written with the message
  add column search_text text;
alter table customers
  add column search_text text;

-- The same folding as com.crmres.model.SearchText, for rows that are older than it. Owners are bound by their policies too.
create function pg_temp.folded(words text) returns text
  language sql immutable
as $$
  select trim(regexp_replace(translate(lower(regexp_replace(normalize(words, nfkc),
      '[' || U&'\0610-\061A\064B-\065F\0670\06D6-\06ED\0640\200B-\200F\202A-\202E\2060\2066-\2069\FEFF\FE0E\FE0F' || ']', '', 'g')),
    'أإآٱىیئةۀہؤک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اااايييهههوك01234567890123456789'), '\s+', ' ', 'g'))
$$;
alter table conversations no force row level security;
alter table messages no force row level security;
alter table customers no force row level security;
update conversations c set
  waiting_since = case when c.status = 'escalated' and c.taken_over_at is null then c.escalated_at end,
  last_customer_seq = coalesce(
    (select max(m.seq) from messages m where m.conversation_id = c.id and m.sender = 'customer'), 0);
update messages set search_text = pg_temp.folded(text) where text is not null;
update customers set search_text = pg_temp.folded(name) where name is not null;
alter table conversations force row level security;
alter table messages force row level security;
alter table customers force row level security;

create index conversations_open on conversations (restaurant_id, last_message_at desc, id desc)
  where status in ('active', 'escalated');
create index conversations_waiting on conversations (restaurant_id, waiting_since, id) where waiting_since is not null;
create index conversations_by_assignee on conversations (restaurant_id, assigned_to, last_message_at desc, id desc)
  where assigned_to is not null;
-- A short list of entries not yet merged: it is read in full by every search.
create index messages_by_words on messages using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 512);
create index customers_by_words on customers using gin (search_text gin_trgm_ops);
create index customer_identities_by_part on customer_identities using gin (value gin_trgm_ops)
  where kind in ('phone', 'username');

create table conversation_reads (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid not null,
  user_id uuid not null references users (id),
  last_read_seq bigint not null,
  read_at timestamptz not null,
  unique (conversation_id, user_id),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
call make_tenant_table('conversation_reads');
grant select, insert, update on conversation_reads to crmres_core;

-- A request that was repeated under its key is answered with what the first one made.
create table idempotency_keys (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  user_id uuid not null references users (id),
  key text not null check (length(key) between 1 and 64),
  request_hash text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  unique (restaurant_id, user_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
call make_tenant_table('idempotency_keys');
call let_lookup_read('idempotency_keys');
grant select, insert, delete on idempotency_keys to crmres_core;

create function lookup.old_idempotency_keys(created_before timestamptz, at_most integer)
  returns table (restaurant_id uuid, idempotency_key_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select k.restaurant_id, k.id from idempotency_keys k
  where k.created_at < created_before
  order by k.created_at
  limit at_most
$$;
call make_lookup('old_idempotency_keys(timestamptz, integer)', 'crmres_core');

-- Whose conversations these are, is asked of the transaction and not of the caller: under the tenant's policy alone the
-- planner would not use the trigram indexes. It plans each search for its own words, since a plan for any words would read
-- every message. A null pattern looks into nothing.
call let_lookup_read('customers');
call let_lookup_read('customer_identities');
create function lookup.conversations_with(words text, name_part text, identity_part text)
  returns table (conversation_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
begin
  return query execute
    'select m.conversation_id from messages m
     where m.search_text like $1 and m.restaurant_id = $4
     union
     select c.id from customers u join conversations c on c.restaurant_id = u.restaurant_id and c.customer_id = u.id
     where u.search_text like $2 and u.restaurant_id = $4
     union
     select c.id
     from customer_identities i
     join conversations c on c.restaurant_id = i.restaurant_id and c.customer_id = i.customer_id
     where i.kind in (''phone'', ''username'') and i.value ilike $3 and i.restaurant_id = $4'
    using words, name_part, identity_part, nullif(current_setting('app.restaurant_id', true), '')::uuid;
end
$$;
call make_lookup('conversations_with(text, text, text)', 'crmres_core');

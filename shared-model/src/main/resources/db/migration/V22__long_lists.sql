-- Lists and searches that stay quick when one restaurant has hundreds of thousands of conversations.
create extension if not exists btree_gin;

-- In which ten days something was: a search goes back by these, the latest first.
create function ten_days(at timestamptz) returns integer
  language sql immutable parallel safe
  return floor(extract(epoch from at at time zone 'UTC') / 864000)::integer;

-- By words of all restaurants and years a frequent word is read in full before the first result.
drop index messages_by_words;
create index messages_by_words on messages
  using gin (restaurant_id, ten_days(received_at), search_text gin_trgm_ops) with (gin_pending_list_limit = 512);

create index conversations_by_handler on conversations (restaurant_id, handled_by, last_message_at desc, id desc);
-- those whose messages may be much older than their last one
create index conversations_for_days on conversations (restaurant_id, last_message_at)
  where last_message_at - started_at > interval '24 hours';

-- what a guest said since when, without reading the rest
drop index conversations_by_customer;
create index conversations_by_customer on conversations (restaurant_id, customer_id, last_message_at desc, id desc);

create index orders_by_number on orders (restaurant_id, number, placed_at desc, id desc);
create index feedback_by_rating on feedback (restaurant_id, rating, created_at desc, id desc);
create index feedback_by_sentiment on feedback (restaurant_id, sentiment, created_at desc, id desc);
create index feedback_followed_up on feedback (restaurant_id, created_at desc, id desc)
  where followup_done_at is not null;

-- As it was, and within some of these ten days: messages that were received in them, and the conversations of people
-- whose last message is not older. One statement for each ten days, since only an equality is always looked up.
drop function lookup.conversations_with(text, text, text);
create function lookup.conversations_with(
    words text, name_part text, identity_part text, since timestamptz, until timestamptz)
  returns table (conversation_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
declare
  restaurant uuid := nullif(current_setting('app.restaurant_id', true), '')::uuid;
  said text := 'select m.conversation_id from messages m where m.search_text like $1 and m.restaurant_id = $2';
begin
  if since is null then
    return query execute said using words, restaurant;
  else
    for period in reverse ten_days(until) .. ten_days(since) loop
      return query execute said || ' and ten_days(m.received_at) = $3' using words, restaurant, period;
    end loop;
  end if;
  -- "offset 0": each guest's by index, however many guests there seem to be
  return query execute
    'select c.id from customers u cross join lateral (
       select c.id from conversations c
       where c.restaurant_id = $3 and c.customer_id = u.id and c.last_message_at >= $4 offset 0) c
     where u.search_text like $1 and u.restaurant_id = $3
     union all
     select c.id from customer_identities i cross join lateral (
       select c.id from conversations c
       where c.restaurant_id = $3 and c.customer_id = i.customer_id and c.last_message_at >= $4 offset 0) c
     where i.kind in (''phone'', ''username'') and i.value ilike $2 and i.restaurant_id = $3'
    using name_part, identity_part, restaurant, coalesce(since, '-infinity');
end
$$;
call make_lookup('conversations_with(text, text, text, timestamptz, timestamptz)', 'crmres_core');

create or replace function lookup.orders_with(name_part text, identity_part text)
  returns table (order_id uuid)
  language plpgsql stable security definer
  set search_path = public, pg_temp
as $$
begin
  return query execute
    'select o.id from customers u cross join lateral (
       select o.id from orders o where o.restaurant_id = $3 and o.customer_id = u.id offset 0) o
     where u.search_text like $1 and u.restaurant_id = $3
     union all
     select o.id from customer_identities i cross join lateral (
       select o.id from orders o where o.restaurant_id = $3 and o.customer_id = i.customer_id offset 0) o
     where i.kind in (''phone'', ''username'') and i.value ilike $2 and i.restaurant_id = $3'
    using name_part, identity_part, nullif(current_setting('app.restaurant_id', true), '')::uuid;
end
$$;

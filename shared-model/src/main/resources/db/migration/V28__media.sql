-- Files of messages that Meta told us of: fetched from Meta after the message is stored, kept in S3.
create table media (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid not null,
  message_id uuid not null,
  whatsapp_number_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('image', 'video', 'audio', 'document', 'sticker')),
  meta_media_id text not null,
  -- as Meta tells them, and as they were found once the file is stored
  mime_type text,
  sha256 text,
  size bigint,
  file_name text,
  state text not null check (state in ('pending', 'stored', 'refused', 'failed', 'expired')),
  -- why it is not stored, as a code
  reason text,
  -- whether a scanner found nothing; false where none is configured
  scanned boolean not null default false,
  object_key text,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (message_id),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
create index media_due on media (next_attempt_at) where state = 'pending';
create index media_by_conversation on media (restaurant_id, conversation_id);
call make_tenant_table('media');
call let_lookup_read('media');
grant select, insert, update on media to crmres_gateway;
grant select on media to crmres_core;

call privacy.deletes('media', 't.conversation_id in (select c.id from conversations c where c.customer_id = $1)');

create function lookup.media_due(at timestamptz, most integer)
  returns table (restaurant_id uuid, media_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select m.restaurant_id, m.id from media m
  where m.state = 'pending' and m.next_attempt_at <= at
  order by m.next_attempt_at
  limit most
$$;
call make_lookup('media_due(timestamptz, integer)', 'crmres_gateway');

alter table erasure_steps
  drop constraint erasure_steps_name_check,
  add constraint erasure_steps_name_check
    check (name in ('rows', 'objects', 'files', 'dead_letters', 'caches', 'verified'));

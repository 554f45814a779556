-- How services talk: what is to be published, what was already heard, and the gateway's books. No tenant: these
-- tables are worked on before or across restaurants and hold ids, except parked_inbound, which holds what has no owner.
create sequence outbox_position;

create table outbox (
  id uuid primary key,
  source text not null,
  destination text not null,
  key text not null,
  partition integer not null check (partition between 0 and 15),
  position bigint not null,
  restaurant_id uuid,
  group_id text,
  deduplication_id text,
  type text not null,
  body text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null
);
create index outbox_in_order on outbox (source, partition, position);

create table outbox_leases (
  source text not null,
  partition integer not null,
  owner uuid not null,
  until timestamptz not null,
  primary key (source, partition)
);

create table processed_events (
  consumer text not null,
  event_id uuid not null,
  processed_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index processed_events_by_age on processed_events (processed_at);

grant select, insert, update, delete on outbox, outbox_leases, processed_events
  to crmres_gateway, crmres_ai, crmres_core, crmres_analytics, crmres_notification;
grant usage on sequence outbox_position
  to crmres_gateway, crmres_ai, crmres_core, crmres_analytics, crmres_notification;

create table parked_inbound (
  id uuid primary key,
  reason text not null,
  phone_number_id text,
  field text,
  body bytea not null,
  received_at timestamptz not null
);
create index parked_inbound_by_age on parked_inbound (received_at);
grant select, insert, delete on parked_inbound to crmres_gateway;

-- Spread over shards, since all entries of a number and day would else wait for one row.
create table inbound_ledger (
  phone_number_id text not null,
  day date not null,
  shard integer not null,
  stored bigint not null default 0,
  repeated bigint not null default 0,
  parked bigint not null default 0,
  primary key (phone_number_id, day, shard)
);
grant select, insert, update on inbound_ledger to crmres_gateway;

-- Each turn of the AI as it was: what it read, at what clock, what it decided. And what customers thought.
create table turn_records (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid not null,
  business_time timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz not null,
  input jsonb not null,
  output jsonb not null,
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
create index turn_records_by_conversation on turn_records (restaurant_id, conversation_id, closed_at);
call make_tenant_table('turn_records');
grant select, insert on turn_records to crmres_ai;
grant select on turn_records to crmres_core;

create table feedback (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  conversation_id uuid,
  customer_id uuid not null,
  branch_id uuid,
  message_id uuid,
  rating integer check (rating between 1 and 5),
  comment text,
  sentiment text not null check (sentiment in ('positive', 'neutral', 'negative', 'mixed')),
  categories text[] not null default '{}',
  requires_followup boolean not null default false,
  followup_notes text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (restaurant_id, customer_id) references customers (restaurant_id, id),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id),
  foreign key (restaurant_id, branch_id) references branches (restaurant_id, id)
);
create index feedback_by_time on feedback (restaurant_id, created_at desc);
call make_tenant_table('feedback');
grant select, insert, update on feedback to crmres_ai;
grant select, update on feedback to crmres_core;
grant select on feedback to crmres_notification;

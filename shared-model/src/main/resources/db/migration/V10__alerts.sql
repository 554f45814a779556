-- What people of the restaurant have to know at once, and the mails that tell them.
create table alerts (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  kind text not null check (kind in ('escalation', 'negative_feedback', 'low_confidence', 'message_failed')),
  incident text not null,
  conversation_id uuid not null,
  customer_id uuid,
  message_id uuid,
  reason text not null,
  raised_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  unique (restaurant_id, id),
  unique (restaurant_id, incident),
  foreign key (restaurant_id, conversation_id) references conversations (restaurant_id, id)
);
create index alerts_by_time on alerts (restaurant_id, raised_at desc);
call make_tenant_table('alerts');
grant select, insert, update on alerts to crmres_notification;

create table alert_mails (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  alert_id uuid not null,
  recipient_id uuid not null references users (id),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  unique (alert_id, recipient_id),
  foreign key (restaurant_id, alert_id) references alerts (restaurant_id, id)
);
create index alert_mails_to_send on alert_mails (next_attempt_at) where sent_at is null;
call make_tenant_table('alert_mails');
call let_lookup_read('alert_mails');
grant select, insert, update on alert_mails to crmres_notification;

create function lookup.due_alert_mails(due timestamptz, at_most integer)
  returns table (restaurant_id uuid, alert_mail_id uuid)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select m.restaurant_id, m.id
  from alert_mails m
  where m.sent_at is null and m.next_attempt_at <= due
  order by m.next_attempt_at
  limit at_most
$$;
call make_lookup('due_alert_mails(timestamptz, integer)', 'crmres_notification');

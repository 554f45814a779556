-- What the facts add up to, per restaurant and day of its own calendar.
create table conversation_days (
  restaurant_id uuid not null references restaurants (id),
  day date not null,
  conversations_opened bigint not null default 0,
  messages_received bigint not null default 0,
  messages_failed bigint not null default 0,
  turns_answered bigint not null default 0,
  response_ms_total bigint not null default 0,
  response_ms_longest bigint not null default 0,
  escalations bigint not null default 0,
  feedback_given bigint not null default 0,
  feedback_negative bigint not null default 0,
  ratings_given bigint not null default 0,
  ratings_total bigint not null default 0,
  primary key (restaurant_id, day)
);
call make_tenant_table('conversation_days');
grant select, insert, update on conversation_days to crmres_analytics;

-- Feedback is told more than once, first given and later rated: what is already counted of it, so that every telling, in any
-- order, moves the totals only by what is new.
create table feedback_counted (
  restaurant_id uuid not null references restaurants (id),
  feedback_id uuid not null,
  given_at timestamptz not null,
  felt_negative boolean not null,
  rating integer check (rating between 1 and 5),
  rated_at timestamptz,
  primary key (restaurant_id, feedback_id)
);
call make_tenant_table('feedback_counted');
grant select, insert, update on feedback_counted to crmres_analytics;

-- Who did what to what: people, the AI, the system. Ids and verbs, never anybody's words.
create table audit_log (
  id uuid primary key,
  restaurant_id uuid not null references restaurants (id),
  actor_kind text not null check (actor_kind in ('user', 'ai', 'system')),
  actor_id uuid,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  branch_id uuid,
  details jsonb not null default '{}',
  request_id text,
  at timestamptz not null,
  check (actor_kind <> 'user' or actor_id is not null)
);
create index audit_log_by_time on audit_log (restaurant_id, at desc, id desc);
create index audit_log_by_subject on audit_log (restaurant_id, subject_kind, subject_id, at desc);
call make_tenant_table('audit_log');
grant insert on audit_log to crmres_ai, crmres_notification, crmres_gateway;
grant select, insert on audit_log to crmres_core;

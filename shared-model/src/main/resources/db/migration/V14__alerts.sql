-- Alerts belong to the branch of their conversation; what fails again in a conversation is not mailed again at once.
alter table alerts add column branch_id uuid;
alter table alerts add foreign key (restaurant_id, branch_id) references branches (restaurant_id, id);

-- FORCE binds the owner too, who has to see all restaurants this once; both tables are closed to others meanwhile.
alter table alerts no force row level security;
alter table conversations no force row level security;
update alerts a set branch_id = c.branch_id
  from conversations c
  where c.id = a.conversation_id and c.branch_id is not null;
alter table conversations force row level security;
alter table alerts force row level security;

drop index alerts_by_time;
create index alerts_by_time on alerts (restaurant_id, raised_at desc, id desc);
create index alerts_open on alerts (restaurant_id, raised_at desc, id desc) where acknowledged_at is null;
create index alerts_by_conversation on alerts (restaurant_id, conversation_id, kind);

-- System time, as all of a mail's times; the default is for services of the release before, the epoch for mails of theirs.
alter table alert_mails add column queued_at timestamptz not null default 'epoch';
alter table alert_mails alter column queued_at set default clock_timestamp();

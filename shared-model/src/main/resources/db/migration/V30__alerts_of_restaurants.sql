-- What Meta says of a number or a template concerns the restaurant: such an alert belongs to no conversation and names
-- what it is about instead.
alter table alerts alter column conversation_id drop not null;
alter table alerts add column subject text;
alter table alerts drop constraint alerts_kind_check;
alter table alerts add constraint alerts_kind_check check
  (kind in ('escalation', 'negative_feedback', 'low_confidence', 'message_failed', 'order_placed', 'number_quality',
    'template_status'));
alter table alerts add constraint alerts_are_of_something check (conversation_id is not null or subject is not null);
call privacy.adds('alerts', array[['subject', 'null']], '{}');

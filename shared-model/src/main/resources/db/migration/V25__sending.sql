-- What messages of ours are for, and whom the restaurant wrote to first: Meta limits how many people that are in a day.
alter table messages
  add column purpose text not null default 'reply'
    check (purpose in ('reply', 'transactional', 'feedback_request', 'promotion', 'staff_alert')),
  add column outside_window_at timestamptz;
create index messages_outside_window on messages (restaurant_id, outside_window_at) where outside_window_at is not null;
-- what Meta refused because the window was closed, or the customer had enough
create index messages_refused_to_customer on messages (conversation_id, received_at) where failure_code in (131047, 131049);
-- what it refused because too much of the number was reported
create index messages_refused_to_number on messages (whatsapp_number_id, received_at) where failure_code in (131048, 131064);
call privacy.adds('messages', '{}', array['purpose', 'outside_window_at']);

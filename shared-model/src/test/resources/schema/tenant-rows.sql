-- One row in every tenant table, all of Najd Grill, so that "sees nothing" means something.
insert into restaurants (id, slug, name, created_at, updated_at) values
  ('0198a000-0000-7000-8000-000000000001', 'najd-grill', '{"ar": "مشويات نجد", "en": "Najd Grill"}', now(), now()),
  ('0198a000-0000-7000-8000-000000000002', 'bahr-seafood', '{"ar": "بحر", "en": "Bahr Seafood"}', now(), now());
insert into branches (id, restaurant_id, name, created_at, updated_at) values
  ('0198a000-0000-7000-8000-000000000011', '0198a000-0000-7000-8000-000000000001', '{"ar": "العليا", "en": "Olaya"}', now(), now());
insert into whatsapp_numbers (id, restaurant_id, phone_number_id, waba_id, display_phone_number, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000a1', '0198a000-0000-7000-8000-000000000001', '106540352242922', '102290129340398', '+966550001234', now(), now());
insert into menu_categories (id, restaurant_id, name, position, created_at) values
  ('0198a000-0000-7000-8000-0000000000a2', '0198a000-0000-7000-8000-000000000001', '{"ar": "الرز", "en": "Rice"}', 0, now());
insert into menu_items (id, restaurant_id, category_id, name, price, position, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000a3', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000a2', '{"ar": "كبسة", "en": "Kabsa"}', 29, 0, now(), now());
insert into customers (id, restaurant_id, name, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000b1', '0198a000-0000-7000-8000-000000000001', 'أم خالد', now(), now());
insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at) values
  ('0198a000-0000-7000-8000-0000000000b2', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', 'phone', '+966500000001', now());
insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, status, last_message_at, started_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000c1', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', '0198a000-0000-7000-8000-0000000000a1', 'active', now(), now(), now());
insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text, wamid, received_at, delivery) values
  ('0198a000-0000-7000-8000-0000000000d1', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000c1', '0198a000-0000-7000-8000-0000000000a1', 1, 'customer', 'text', 'السلام عليكم', 'wamid.1', now(), 'received');
insert into message_statuses (id, restaurant_id, whatsapp_number_id, wamid, status, status_at, received_at) values
  ('0198a000-0000-7000-8000-0000000000d2', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000a1', 'wamid.2', 'sent', now(), now());
insert into users (id, email, name, password_hash, created_at, updated_at) values
  ('0198a000-0000-7000-8000-000000000021', 'owner@najd-grill.example', 'سلطان العتيبي', '{bcrypt}x', now(), now());
insert into memberships (id, restaurant_id, user_id, role, created_at) values
  ('0198a000-0000-7000-8000-0000000000e1', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000021', 'owner', now());
insert into turn_records (id, restaurant_id, conversation_id, business_time, opened_at, closed_at, input, output) values
  ('0198a000-0000-7000-8000-0000000000f1', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000c1', now(), now(), now(), '{}', '{}');
insert into feedback (id, restaurant_id, customer_id, sentiment, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000f2', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', 'mixed', now(), now());
insert into conversation_days (restaurant_id, day) values ('0198a000-0000-7000-8000-000000000001', '2026-11-22');
insert into alerts (id, restaurant_id, kind, incident, conversation_id, reason, raised_at) values
  ('0198a000-0000-7000-8000-0000000000f3', '0198a000-0000-7000-8000-000000000001', 'escalation', 'escalation:1', '0198a000-0000-7000-8000-0000000000c1', 'asked_for_human', now());
insert into alert_mails (id, restaurant_id, alert_id, recipient_id) values
  ('0198a000-0000-7000-8000-0000000000f4', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000f3', '0198a000-0000-7000-8000-000000000021');
insert into feedback_counted (restaurant_id, feedback_id, given_at, felt_negative) values
  ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000f2', now(), false);
insert into audit_log (id, restaurant_id, actor_kind, verb, subject_kind, subject_id, at) values
  ('0198a000-0000-7000-8000-0000000000f5', '0198a000-0000-7000-8000-000000000001', 'ai', 'turn_answered', 'conversation', '0198a000-0000-7000-8000-0000000000c1', now());
insert into sessions (id, restaurant_id, user_id, user_agent, ip_address, created_at, last_used_at, ends_at) values
  ('0198a000-0000-7000-8000-0000000000f6', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000021', '', '127.0.0.1', now(), now(), now());
insert into refresh_tokens (id, restaurant_id, session_id, hash, salt, issued_at) values
  ('0198a000-0000-7000-8000-0000000000f7', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000f6', decode(repeat('00', 32), 'hex'), '\x00', now());
insert into conversation_reads (id, restaurant_id, conversation_id, user_id, last_read_seq, read_at) values
  ('0198a000-0000-7000-8000-0000000000f6', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000c1', '0198a000-0000-7000-8000-000000000021', 1, now());
insert into idempotency_keys (id, restaurant_id, user_id, key, request_hash, subject_id, created_at) values
  ('0198a000-0000-7000-8000-0000000000f7', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000021', 'key-1', 'x', '0198a000-0000-7000-8000-0000000000d1', now());
insert into customer_notes (id, restaurant_id, customer_id, text, written_by, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000b3', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', 'تحب الطاولة عند النافذة', '0198a000-0000-7000-8000-000000000021', now(), now());
insert into customer_consents (id, restaurant_id, customer_id, kind, granted, source, recorded_at) values
  ('0198a000-0000-7000-8000-0000000000b4', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', 'marketing', true, 'in_person', now());
insert into customer_exports (id, restaurant_id, customer_id, requested_by, requested_at) values
  ('0198a000-0000-7000-8000-0000000000b5', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', '0198a000-0000-7000-8000-000000000021', now());
insert into erasures (id, restaurant_id, customer_id, requested_by, requested_at) values
  ('0198a000-0000-7000-8000-0000000000b6', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', '0198a000-0000-7000-8000-000000000021', now());
insert into erasure_steps (id, restaurant_id, erasure_id, name, counts, done_at) values
  ('0198a000-0000-7000-8000-0000000000b7', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b6', 'rows', '{}', now());
insert into order_numbers (restaurant_id, day, last_number) values ('0198a000-0000-7000-8000-000000000001', '2026-11-22', 1);
insert into orders (id, restaurant_id, branch_id, customer_id, day, number, status, type, origin, subtotal, total, vat, placed_at, moved_at) values
  ('0198a000-0000-7000-8000-000000000101', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000011', '0198a000-0000-7000-8000-0000000000b1', '2026-11-22', 1, 'pending', 'pickup', 'staff', 29, 29, 3.78, now(), now());
insert into order_items (id, restaurant_id, order_id, position, menu_item_id, name, unit_price, quantity, total) values
  ('0198a000-0000-7000-8000-000000000102', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000101', 0, '0198a000-0000-7000-8000-0000000000a3', '{"ar": "كبسة", "en": "Kabsa"}', 29, 1, 29);
insert into order_events (id, restaurant_id, order_id, to_status, actor_kind, at) values
  ('0198a000-0000-7000-8000-000000000103', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000101', 'pending', 'system', now());
insert into coupons (id, restaurant_id, name, percent, valid_from, valid_until, created_at, updated_at) values
  ('0198a000-0000-7000-8000-000000000104', '0198a000-0000-7000-8000-000000000001', '{"ar": "اعتذار", "en": "Apology"}', 20, now(), now() + interval '30 days', now(), now());
insert into coupon_codes (id, restaurant_id, coupon_id, customer_id, code, issued_at) values
  ('0198a000-0000-7000-8000-000000000105', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000104', '0198a000-0000-7000-8000-0000000000b1', 'K7M2QX9R', now());
insert into coupon_redemptions (id, restaurant_id, coupon_id, code_id, customer_id, total, discount, redeemed_at) values
  ('0198a000-0000-7000-8000-000000000106', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000104', '0198a000-0000-7000-8000-000000000105', '0198a000-0000-7000-8000-0000000000b1', 100, 20, now());
insert into order_days (restaurant_id, day) values ('0198a000-0000-7000-8000-000000000001', '2026-11-22');
insert into branch_menu_items (id, restaurant_id, branch_id, menu_item_id, is_available, updated_at) values
  ('0198a000-0000-7000-8000-0000000001a1', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000011', '0198a000-0000-7000-8000-0000000000a3', false, now());
insert into invitations (id, restaurant_id, email, role, locale, invited_by, created_at, sent_at, expires_at) values
  ('0198a000-0000-7000-8000-0000000001a1', '0198a000-0000-7000-8000-000000000001', 'new@najd-grill.example', 'agent', 'ar', '0198a000-0000-7000-8000-000000000021', now(), now(), now());
insert into api_keys (id, restaurant_id, name, role, hash, hint, created_by, created_at) values
  ('0198a000-0000-7000-8000-0000000001a2', '0198a000-0000-7000-8000-000000000001', 'till', 'agent', decode(repeat('00', 32), 'hex'), 'crk_ab', '0198a000-0000-7000-8000-000000000021', now());
insert into labels (id, restaurant_id, name, colour, position, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000c2', '0198a000-0000-7000-8000-000000000001', '{"ar": "شكوى", "en": "Complaint"}', 'red', 0, now(), now());
insert into conversation_labels (id, restaurant_id, conversation_id, label_id, put_by, put_at) values
  ('0198a000-0000-7000-8000-0000000000c3', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000c1', '0198a000-0000-7000-8000-0000000000c2', '0198a000-0000-7000-8000-000000000021', now());
insert into conversation_notes (id, restaurant_id, conversation_id, text, written_by, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000c4', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000c1', 'وعدناها بطبق حلى', '0198a000-0000-7000-8000-000000000021', now(), now());
insert into canned_replies (id, restaurant_id, shortcut, shortcut_key, title, text, search_text, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000000c5', '0198a000-0000-7000-8000-000000000001', 'توصيل', 'توصيل', 'مدة التوصيل', '{"ar": "يصلك الطلب خلال ساعة"}', 'توصيل', now(), now());
insert into whatsapp_credentials (id, restaurant_id, waba_id, access_token_cipher, key_id, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000002a1', '0198a000-0000-7000-8000-000000000001', '102290129340398', decode(repeat('00', 32), 'hex'), 'local:1', now(), now());
insert into templates (id, restaurant_id, waba_id, name, language, category, components, status, created_at, updated_at) values
  ('0198a000-0000-7000-8000-0000000002a2', '0198a000-0000-7000-8000-000000000001', '102290129340398', 'order_ready', 'ar', 'utility', '[]', 'approved', now(), now());
insert into opt_outs (id, restaurant_id, customer_id, scope, source, at) values
  ('0198a000-0000-7000-8000-000000000201', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000b1', 'all', 'words', now());
insert into message_prices (id, restaurant_id, message_id, whatsapp_number_id, category, type, market, priced_at) values
  ('0198a000-0000-7000-8000-000000000202', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000d1', '0198a000-0000-7000-8000-0000000000a1', 'service', 'regular', 'SA', now());
insert into whatsapp_rates (id, restaurant_id, market, category, amount, currency, valid_from, set_by, set_at) values
  ('0198a000-0000-7000-8000-000000000203', '0198a000-0000-7000-8000-000000000001', 'SA', 'marketing', 0.17, 'SAR', '2026-11-01', '0198a000-0000-7000-8000-000000000021', now());
insert into account_events (id, restaurant_id, waba_id, field, body, digest, occurred_at, received_at) values
  ('0198a000-0000-7000-8000-000000000204', '0198a000-0000-7000-8000-000000000001', '102290129340398', 'account_update', '{}', 'x', now(), now());
insert into media (id, restaurant_id, conversation_id, message_id, whatsapp_number_id, direction, kind, meta_media_id, state, created_at)
  select '0198a000-0000-7000-8000-0000000002c1', m.restaurant_id, m.conversation_id, m.id, m.whatsapp_number_id, 'in', 'image', '4242', 'pending', now()
  from messages m where m.restaurant_id = '0198a000-0000-7000-8000-000000000001' limit 1;
insert into media_uploads (id, restaurant_id, whatsapp_number_id, sha256, mime_type, meta_media_id, uploaded_at, expires_at) values
  ('0198a000-0000-7000-8000-0000000002c2', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000a1', 'x', 'image/jpeg', '4242', now(), now());

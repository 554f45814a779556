-- ${restaurants} restaurants, of which one holds half of ${conversations} conversations; ten messages in each.
-- Indexes that no constraint needs are built at the end, and foreign keys are not asked: all is of one piece.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set work_mem = '256MB';
select setseed(0.42);

create temporary table words as
  select unnest(array['السلام','عليكم','هلا','والله','ابي','ابغى','عندكم','اليوم','الطلب','تاخر','البرجر','لذيذ','بارد','الكبسه','المندي',
    'الشاورما','الخدمه','ممتازه','سيئه','السعر','غالي','رخيص','الفرع','الرياض','جده','الدمام','التوصيل','المندوب','ما','وصل','للحين',
    'ناقص','زياده','بصل','جبن','بدون','حار','عصير','برتقال','قهوه','شاي','كم','سعر','متى','تفتحون','تقفلون','يعطيكم','العافيه',
    'شكرا','مشكورين','المطعم','نظيف','الموظف','محترم','طاوله','عائله','اطفال','حجز','موعد','العشاء','الغداء','الفطور','رمضان','السحور',
    'كيكه','حلى','كنافه','بطاطس','كبير','صغير','وسط','دبل','وجبه','الصوص','الثوم','مشوي','مقلي','دجاج','لحم','سمك','روبيان','سلطه',
    'خبز','رز','مرق','حمص','متبل','ورق','عنب','فلافل','بيتزا','مارغريتا','ايطالي','هندي','تركي','شعبي','بلدي','طازج','محروق','ني',
    'استرجاع','المبلغ','كوبون','خصم','عرض','الجمعه','السبت','زحمه','انتظار','رقم','الجوال','العنوان','الموقع','قريب','بعيد']) as word;
create temporary table vocabulary as select array_agg(word) as w, count(*)::int as n from words;
-- the first words of the list are said often, the last ones seldom, and two hardly ever
create temporary table sentences as
  select i, (select string_agg(w[1 + floor(power(random(), 2) * n)::int], ' ') from vocabulary, generate_series(1, 3 + i % 7))
    || case when i % 500 = 0 then ' الزعفران' when i % 5000 = 1 then ' الكماه' else '' end as s
  from generate_series(1, 20000) i;
create index on sentences (i);
create temporary table names as
  select i, (array['محمد','عبدالله','نوره','فهد','ساره','خالد','منيره','سعود','هند','تركي','ريم','بندر','لطيفه','ماجد','العنود','سلطان'])[1 + i % 16]
    || ' ' || (array['القحطاني','العتيبي','الشمري','الحربي','الدوسري','المطيري','الغامدي','الزهراني','العنزي','السبيعي','الشهري'])[1 + (i / 16) % 11]
    || ' ' || (array['ابراهيم','صالح','ناصر','علي','يوسف','حمد','راشد'])[1 + (i / 176) % 7] as name
  from generate_series(0, 1231) i;
create index on names (i);

create temporary table shelves as
  select indexdef from pg_indexes
  where schemaname = 'public' and tablename in (${tables})
    and indexname not in (select conname from pg_constraint);
do $$
declare
  dropped text;
begin
  for dropped in select indexname from pg_indexes
    where schemaname = 'public' and tablename in (${tables})
      and indexname not in (select conname from pg_constraint) loop
    execute format('drop index %I', dropped);
  end loop;
end
$$;

-- restaurant 1 is the largest
create temporary table places as
  select r, uuidv7(interval '-400 days') as restaurant_id, uuidv7(interval '-400 days') as number_id,
    array[uuidv7(interval '-400 days'), uuidv7(interval '-400 days'), uuidv7(interval '-400 days')] as branches,
    case when r = 1 then ${conversations} / 2 else ${conversations} / 2 / (${restaurants} - 1) end as conversations
  from generate_series(1, ${restaurants}) r;
insert into restaurants (id, slug, name, subscription_tier, created_at, updated_at)
  select restaurant_id, 'bench-' || r, jsonb_build_object('ar', 'مطعم ' || r, 'en', 'Restaurant ' || r), 'enterprise', now(), now()
  from places;
insert into branches (id, restaurant_id, name, latitude, longitude, created_at, updated_at)
  select branches[b], restaurant_id, jsonb_build_object('ar', 'فرع ' || b, 'en', 'Branch ' || b),
    24.4 + random(), 46.4 + random(), now(), now()
  from places, generate_series(1, 3) b;
insert into whatsapp_numbers (id, restaurant_id, phone_number_id, waba_id, display_phone_number, created_at, updated_at)
  select number_id, restaurant_id, 'bench-' || r, 'bench', '+966500000' || lpad(r::text, 3, '0'), now(), now() from places;
insert into memberships (id, restaurant_id, user_id, role, created_at)
  select uuidv7(), restaurant_id, (select id from users where email = '${owner}'), 'owner', now() - r * interval '1 second'
  from places where r <= 5 order by r desc;
insert into memberships (id, restaurant_id, user_id, role, branch_ids, created_at)
  select uuidv7(), restaurant_id, (select id from users where email = '${manager}'), 'manager', branches[1:1], now()
  from places where r = 1;

create temporary table guests as
  select row_number() over () as g, p.r, c as n, p.restaurant_id, uuidv7(interval '-300 days') as id
  from places p, generate_series(1, greatest(p.conversations / 5, 1)) c;
insert into customers (id, restaurant_id, name, tags, lifetime_value, last_interaction, search_text, created_at, updated_at)
  select id, restaurant_id, name, case when g % 10 = 0 then array['vip'] else '{}' end, (random() * 2000)::numeric(12, 2),
    now() - random() * interval '300 days', name, now() - interval '300 days', now()
  from guests join names on i = g % 1232;
insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at)
  select uuidv7(), restaurant_id, id, 'phone', '+9665' || lpad(g::text, 8, '0'), now() from guests;
create index on guests (r, n);

-- the younger the conversation the larger its id; of each guest's five only the last may be open
create temporary table talks as
  select p.r, p.restaurant_id, p.number_id, c as n, t.at, uuidv7(t.at - now()) as id,
    p.branches[1 + c % 3] as branch_id,
    1 + (c - 1) % greatest(p.conversations / 5, 1) as guest,
    case when c > p.conversations - greatest(p.conversations / 50, 1) then case when c % 7 = 0 then 'escalated' else 'active' end
      when abs(hashint4(c)) % 3 = 0 then 'abandoned' else 'resolved' end as status
  from places p, generate_series(1, p.conversations) c,
    lateral (select now() - (p.conversations - c + 1) * (interval '300 days' / p.conversations) as at) t;
insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, branch_id, status, type, handled_by, ai_confidence,
    last_seq, last_message_at, last_customer_message_at, last_customer_seq, started_at, escalated_at, waiting_since, updated_at)
  select t.id, t.restaurant_id, g.id, t.number_id, t.branch_id, t.status,
    (array['general', 'order', 'feedback', 'support'])[1 + t.n % 4], case when t.n % 5 = 0 then 'staff' else 'ai' end, 0.9,
    10, t.at + interval '9 minutes', t.at + interval '8 minutes', 9, t.at,
    case when t.status = 'escalated' then t.at end, case when t.status = 'escalated' then t.at end, t.at
  from talks t join guests g on g.r = t.r and g.n = t.guest order by t.at;
insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text, search_text, wamid, customer_time,
    received_at, delivery, enqueued_at)
  select uuidv7(t.at - now()), t.restaurant_id, t.id, t.number_id, m, case when m % 2 = 1 then 'customer' else 'ai' end, 'text',
    s.s || ' ' || (t.n % 9973), s.s || ' ' || (t.n % 9973), t.id || '.' || m, t.at + m * interval '1 minute',
    t.at + m * interval '1 minute', case when m % 2 = 1 then 'received' else 'delivered' end, null
  from talks t, generate_series(1, 10) m, sentences s
  where s.i = 1 + ((t.n::bigint * 7919 + m * 104729 + t.r * 31) % 20000)
  order by t.at;
insert into feedback (id, restaurant_id, conversation_id, customer_id, branch_id, rating, comment, sentiment, requires_followup,
    created_at, updated_at)
  select uuidv7(t.at - now()), t.restaurant_id, t.id, g.id, t.branch_id, 1 + t.n % 5, 'الأكل لذيذ',
    case when t.n % 5 < 2 then 'negative' else 'positive' end, t.n % 5 = 0, t.at, t.at
  from talks t join guests g on g.r = t.r and g.n = t.guest where abs(hashint4(t.n)) % 4 = 2 order by t.at;
insert into orders (id, restaurant_id, branch_id, customer_id, conversation_id, day, number, status, type, origin, subtotal, total, vat,
    cancel_reason, placed_at, moved_at)
  select uuidv7(t.at - now()), t.restaurant_id, t.branch_id, g.id, t.id, t.at::date, t.n, s.status, 'pickup', 'ai', 46, 46, 6,
    case when s.status = 'cancelled' then 'other' end, t.at, t.at
  from talks t join guests g on g.r = t.r and g.n = t.guest,
    lateral (select case when t.status in ('active', 'escalated') then (array['pending', 'preparing', 'ready'])[1 + t.n % 3]
      when t.n % 11 = 0 then 'cancelled' else 'delivered' end as status) s
  where abs(hashint4(t.n)) % 4 = 1 order by t.at;
insert into order_items (id, restaurant_id, order_id, position, menu_item_id, name, unit_price, quantity, total)
  select uuidv7(o.placed_at - now()), o.restaurant_id, o.id, 1, gen_random_uuid(), '{"ar": "كبسة", "en": "Kabsa"}', 46, 1, 46
  from orders o;

do $$
declare
  shelf text;
begin
  for shelf in select indexdef from shelves loop
    execute shelf;
  end loop;
end
$$;

// Messages of ours of every kind, written as the services write them: rows that are due, found by the gateway.
import { randomUUID } from "node:crypto";

const quoted = (value) => (value === null || value === undefined ? "null" : `'${String(value).replaceAll("'", "''")}'`);
const button = (body) => ({
  type: "button",
  body: { text: body },
  action: { buttons: [1, 2, 3].map((n) => ({ type: "reply", reply: { id: `choice:${n}`, title: `خيار ${n}` } })) },
});
const list = (body) => ({
  type: "list",
  body: { text: body },
  action: {
    button: "اختر",
    sections: [{ title: "المنيو", rows: [1, 2, 3].map((n) => ({ id: `dish:${n}`, title: `طبق ${n}`, description: "مع الأرز" })) }],
  },
});
const link = (body) => ({
  type: "cta_url",
  body: { text: body },
  action: { name: "cta_url", parameters: { display_text: "افتح المنيو", url: "https://example.com/menu" } },
});
const where = (body) => ({ type: "location_request_message", body: { text: body }, action: { name: "send_location" } });
const template = (name, value) => ({
  name,
  language: { code: "ar" },
  components: [{ type: "body", parameters: [{ type: "text", text: value }] }],
});

const said = (kind, payload, purpose = "reply") => (words) => ({ kind, text: words, payload: payload(words), purpose });

/** What an open window lets through. */
export const FREE = [
  said("text", () => null),
  said("text", () => null),
  said("interactive", button),
  said("interactive", list),
  said("interactive", link),
  said("interactive", where),
  said("location", (name) => ({ latitude: 24.7136, longitude: 46.6753, name })),
  said("contacts", (name) => ({
    contacts: [{ name: { formatted_name: name, first_name: "نجد" }, phones: [{ phone: "+966110000000", type: "WORK" }] }],
  })),
];

export const UTILITY = said("template", (words) => template("chaos_order_ready", words), "transactional");
export const MARKETING = said("template", (words) => template("chaos_offer", words), "promotion");
export const UNAPPROVED = said("template", (words) => template("chaos_never_approved", words), "transactional");
export const QUESTION = said("text", () => null, "feedback_request");

export const TEMPLATES = [
  { name: "chaos_order_ready", category: "UTILITY", body: "طلبك رقم {{1}} جاهز، بانتظارك في الفرع" },
  { name: "chaos_offer", category: "MARKETING", body: "عرض نهاية الأسبوع رقم {{1}} ينتظرك، حياك الله" },
];

/** The rows of one guest's messages, due one step after the other, behind what the conversation says already. */
export function rowsOf(guest, number, messages, step) {
  return messages.map((message, i) => ({
    id: randomUUID(),
    ...message,
    sql: (id) =>
      `(${[id, number.restaurantId, guest.conversationId, number.id].map(quoted).join(",")}, ${guest.lastSeq + i + 1}, 'system',
        ${quoted(message.kind)}, ${quoted(message.text)}, ${message.payload ? `${quoted(JSON.stringify(message.payload))}::jsonb` : "null"},
        now(), 'queued', 1, now() + interval '${(i * step).toFixed(3)} seconds', ${quoted(message.purpose)})`,
  }));
}

export async function write(db, rows) {
  for (let at = 0; at < rows.length; at += 200) {
    const some = rows.slice(at, at + 200);
    await db.ask(`insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text, payload,
      received_at, delivery, enqueue_count, next_attempt_at, purpose) values ${some.map((row) => row.sql(row.id)).join(",")}`);
  }
}

/** Somebody whom the restaurant knows and who has been silent for longer than a day. */
export async function silentGuest(db, number, phone, name) {
  const [customer, conversation] = [randomUUID(), randomUUID()];
  await db.ask(`
    insert into customers (id, restaurant_id, name, created_at, updated_at)
      values (${quoted(customer)}, ${quoted(number.restaurantId)}, ${quoted(name)}, now(), now());
    insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at)
      values (gen_random_uuid(), ${quoted(number.restaurantId)}, ${quoted(customer)}, 'phone', ${quoted(phone)}, now());
    insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, status, handled_by, last_message_at,
      last_customer_message_at, started_at, abandoned_at, updated_at)
      values (${quoted(conversation)}, ${quoted(number.restaurantId)}, ${quoted(customer)}, ${quoted(number.id)}, 'abandoned', 'ai',
        now() - interval '25 hours', now() - interval '25 hours', now() - interval '26 hours', now(), now())`);
  return { customer, conversationId: conversation, lastSeq: 0 };
}

export async function consents(db, number, customer, kind, granted) {
  await db.ask(`insert into customer_consents (id, restaurant_id, customer_id, kind, granted, source, recorded_at)
    values (gen_random_uuid(), ${quoted(number.restaurantId)}, ${quoted(customer)}, ${quoted(kind)}, ${granted}, 'in_person', now())`);
}

// Webhooks of every kind and shape that Meta sends, and of many that it never should.
import { escaped, wamid } from "../webhooks.mjs";

const arabic = "وش عندكم اليوم؟ 🍖";
const accountFields = [
  "account_alerts", "account_review_update", "account_update", "automatic_events", "business_capability_update",
  "business_username_update", "calls", "group_lifecycle_update", "history", "message_template_components_update",
  "message_template_quality_update", "message_template_status_update", "messaging_handovers", "partner_solutions",
  "payment_configuration_update", "phone_number_name_update", "phone_number_quality_update", "security",
  "smb_app_state_sync", "standby", "template_category_update", "moon_phase", "", 7, null,
];

/** Makes bodies from a number in [0, 1) that is drawn again and again, so that a seed brings the same ones back. */
export function oddWebhooks(random, numbers, mark) {
  const one = (list) => list[Math.floor(random() * list.length)];
  const maybe = (chance, value) => (random() < chance ? value : undefined);
  const some = (most, make) => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const junk = () => one([null, 0, -1, 1e308, true, "", " ", "\u0000", "\ud800", arabic, [], {}, [[]], { a: { b: [null] } }, "x".repeat(3_000)]);
  const phone = () => `96659${String(Math.floor(random() * 40)).padStart(7, "0")}`;
  const seen = [];
  const earlier = () => (seen.length && random() < 0.7 ? one(seen) : wamid());
  const media = () => ({ id: one(["1", 1, null]), mime_type: one(["image/jpeg", "x", null]), sha256: "dGVzdA==", caption: maybe(0.4, `${mark} ${arabic}`), voice: maybe(0.3, true) });
  const cards = () => some(2, () => ({ name: maybe(0.8, { formatted_name: arabic }), phones: maybe(0.8, [{ phone: "+966 50 000 0000", wa_id: phone() }]), origin: maybe(0.2, "contact_request") }));
  const basket = () => ({ catalog_id: "1", text: maybe(0.4, arabic), product_items: some(3, () => ({ product_retailer_id: "SKU-1", quantity: one([1, "2", null]), item_price: one([9.5, "9.50"]) })) });
  const form = () => ({ type: "nfm_reply", nfm_reply: { name: "flow", body: "Sent", response_json: one(['{"rating":5}', "{broken", null, 5, "[]"]) } });

  const kinds = {
    text: () => ({ text: { body: `${mark} ${arabic}` } }),
    image: () => ({ image: media() }),
    video: () => ({ video: media() }),
    audio: () => ({ audio: media() }),
    document: () => ({ document: { ...media(), filename: arabic } }),
    sticker: () => ({ sticker: { ...media(), animated: one([true, false]) } }),
    location: () => ({ location: { latitude: one([24.7, "24.7", null, 999]), longitude: one([46.6, "x"]), name: maybe(0.5, arabic) } }),
    contacts: () => ({ contacts: cards() }),
    interactive: () => ({ interactive: one([form(), { type: "button_reply", button_reply: { id: "a", title: arabic } }, { type: "list_reply", list_reply: { id: "b" } }, { type: "call_permission_reply", call_permission_reply: { response: "reject" } }, {}]) }),
    button: () => ({ button: { payload: "NO", text: maybe(0.8, "لا") } }),
    order: () => ({ order: basket() }),
    reaction: () => ({ reaction: { message_id: earlier(), emoji: one(["❤️", "", undefined]) } }),
    edit: () => ({ edit: { original_message_id: earlier(), message: maybe(0.9, { type: "text", text: { body: `${mark} ${arabic}` } }) } }),
    revoke: () => ({ revoke: { original_message_id: earlier() } }),
    system: () => ({ system: { body: "changed", type: one(["user_changed_number", "customer_identity_changed", "user_changed_user_id"]), wa_id: maybe(0.5, phone()), user_id: maybe(0.5, "SA.1"), previous_user_id: maybe(0.3, "SA.2") } }),
    unsupported: () => ({ errors: [{ code: 131051 }], unsupported: { type: one(["poll", "edit"]) } }),
    hologram: () => ({ hologram: {} }),
  };
  const names = Object.keys(kinds);

  const message = () => {
    const type = one(names);
    const id = random() < 0.05 ? one([undefined, "", null, 7]) : random() < 0.1 ? earlier() : wamid();
    if (typeof id === "string" && id) seen.push(id);
    return {
      from: maybe(0.9, phone()), from_user_id: maybe(0.3, `SA.${Math.floor(random() * 40)}`), id,
      timestamp: one([String(Math.floor(Date.now() / 1000)), Math.floor(Date.now() / 1000), "TIMESTAMP", undefined]),
      type: random() < 0.03 ? junk() : type, ...(random() < 0.05 ? { [type]: junk() } : kinds[type]()),
      context: maybe(0.2, { id: earlier(), forwarded: true }), group_id: maybe(0.03, "group"),
      referral: maybe(0.05, { source_id: "ad", source_type: "ad", headline: arabic }),
    };
  };
  const status = () => ({
    id: one([earlier(), wamid(), null]), status: one(["sent", "delivered", "read", "played", "failed", "eaten", null]),
    timestamp: one(["1760000000", "x", null]), recipient_id: maybe(0.8, phone()), recipient_type: maybe(0.05, "group"),
    biz_opaque_callback_data: maybe(0.5, one(["x", crypto.randomUUID(), 5])),
    pricing: maybe(0.5, { billable: true, type: "regular", category: one(["service", "marketing", "", 5, "y".repeat(500)]) }),
    errors: maybe(0.3, one([[{ code: 131026, title: "Undeliverable" }], [{ code: "x" }], [], {}])),
  });
  const echo = () => ({ ...message(), to: maybe(0.9, phone()), to_user_id: maybe(0.3, "SA.1") });
  const metadata = () => one([...numbers, ...numbers, { phone_number_id: "1", display_phone_number: "1" }, null, undefined, junk()]);
  const contacts = () => some(2, () => ({ profile: maybe(0.9, { name: arabic, username: maybe(0.2, "@um") }), wa_id: maybe(0.9, phone()), user_id: maybe(0.3, "SA.1") }));
  const value = () => ({ messaging_product: "whatsapp", metadata: metadata(), contacts: contacts(), messages: some(3, message), statuses: maybe(0.5, some(3, status)), errors: maybe(0.05, [{ code: 130429 }]) });
  const preference = () => ({ metadata: metadata(), user_preferences: some(2, () => ({ wa_id: phone(), category: one(["marketing_messages", "x"]), value: one(["stop", "resume", null]), timestamp: one([1760000000, "x"]) })) });
  const change = () => {
    const drawn = random();
    if (drawn < 0.7) return { field: "messages", value: random() < 0.03 ? junk() : value() };
    if (drawn < 0.8) return { field: "smb_message_echoes", value: { metadata: metadata(), contacts: contacts(), message_echoes: some(2, echo) } };
    if (drawn < 0.85) return { field: "user_preferences", value: preference() };
    return { field: one(accountFields), value: random() < 0.2 ? junk() : { event: one(["APPROVED", "FLAGGED", "ACCOUNT_VIOLATION", null, 3]), metadata: maybe(0.3, metadata()), detail: junk() } };
  };
  const entry = () => ({ id: one([numbers[0].waba_id, numbers[0].waba_id, "0", 5, null]), time: maybe(0.6, one([1760000000, "1760000000", "x"])), changes: random() < 0.02 ? junk() : some(3, change) });
  const whole = () => ({ object: "whatsapp_business_account", entry: random() < 0.02 ? junk() : [entry(), ...some(2, entry)] });

  /** As it came from Meta, cut short, with a byte changed, or nothing of the sort. */
  const broken = (body) => {
    const drawn = random();
    if (drawn < 0.8) return body;
    if (drawn < 0.92) return body.subarray(0, Math.floor(random() * body.length));
    if (drawn < 0.96) {
      const bytes = Buffer.from(body);
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      return bytes;
    }
    return one([Buffer.from("\ufeff"), Buffer.from("[".repeat(20_000)), Buffer.from(`{"entry":${"[".repeat(50)}${"]".repeat(50)}}`), Buffer.from("{}"), Buffer.from([0xff, 0xfe, 0x7b, 0x00])]);
  };
  return () => broken(Buffer.from(escaped(whole()), "latin1"));
}

// Webhooks as bytes on the wire, made before anybody is timed: signing and encoding are Meta's work, not the server's.
import { createHmac } from "node:crypto";

/** Non-ASCII as \uXXXX and "/" as "\/", which is what Meta signs. */
const escaped = (value) =>
  JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");

const value = (phoneNumberId, content) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "1",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "966500000000", phone_number_id: phoneNumberId },
            ...content,
          },
        },
      ],
    },
  ],
});

/** With places for the id (I) and the guest's phone (P), so that a body is four strings put together. */
const MESSAGE = (id) =>
  escaped(
    value(id, {
      contacts: [{ profile: { name: "ضيف" }, wa_id: "<P>" }],
      messages: [{ from: "<P>", id: "<I>", timestamp: "1800000000", type: "text", text: { body: "السلام عليكم، وش عندكم اليوم؟" } }],
    }),
  );
const STATUS = (id) =>
  escaped(
    value(id, {
      statuses: [
        {
          id: "<I>",
          status: "<S>",
          timestamp: "1800000000",
          recipient_id: "<P>",
          conversation: { id: "c1", origin: { type: "service" } },
          pricing: { billable: false, pricing_model: "PMP", category: "service", type: "free_customer_service" },
        },
      ],
    }),
  );
const STEPS = ["sent", "delivered", "read"];

/**
 * So many requests in one buffer: `at(i)` is the bytes of the i-th.
 * Messages come through the number `guests`, statuses through `sent`; with `statuses` three of them come to one message.
 */
export function requests({ count, host, secret, run, statuses, forged, guests, sent }) {
  const message = MESSAGE(guests).split(/<(.)>/);
  const status = STATUS(sent).split(/<(.)>/);
  const filled = (parts, values) => parts.map((part, i) => (i % 2 ? values[part] : part)).join("");
  const body = (i) => {
    const P = `96655${String(i % 5_000).padStart(7, "0")}`;
    const turn = i % 4;
    return statuses && turn > 0
      ? filled(status, { I: `wamid.${run}S${Math.floor(i / 4)}`, S: STEPS[turn - 1], P })
      : filled(message, { I: `wamid.${run}M${i}`, P });
  };
  const ends = new Uint32Array(count + 1);
  let buffer = Buffer.allocUnsafe(count * 1_100 + 65_536);
  for (let i = 0; i < count; i++) {
    const text = body(i);
    const signature = createHmac("sha256", forged ? "nobody's secret" : secret).update(text).digest("hex");
    const head = `POST /webhooks/whatsapp HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\nContent-Length: ${text.length}\r\n\r\n`;
    if (ends[i] + 4_096 > buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length / 4)]);
    ends[i + 1] = ends[i] + buffer.latin1Write(head + text, ends[i]);
  }
  return { count, at: (i) => buffer.subarray(ends[i % count], ends[(i % count) + 1]) };
}

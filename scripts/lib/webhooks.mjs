// Webhooks as Meta sends them: escaped, signed, in batches.
import { createHmac, randomBytes } from "node:crypto";
import { world } from "./world.mjs";

/** Non-ASCII as \uXXXX in lower case and "/" as "\/", which is what Meta signs. */
export function escaped(value) {
  return JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}

export const sign = (body) => `sha256=${createHmac("sha256", world.app_secret).update(body).digest("hex")}`;

export function wamid() {
  return `wamid.${Buffer.from(`\x1c\x18\x0c${randomBytes(24).toString("hex")}`, "latin1").toString("base64")}`;
}

export const textMessage = (phone, text, seconds) => ({
  from: phone.replace("+", ""),
  id: wamid(),
  timestamp: String(seconds),
  type: "text",
  text: { body: text },
});

/** One POST body; each message becomes a change of its own or shares one, as Meta may do either. */
export function envelope(number, messages, names = new Map()) {
  const contacts = [...new Set(messages.map((m) => m.from))].map((waId) => ({
    profile: { name: names.get(waId) ?? "ضيف" },
    wa_id: waId,
  }));
  return {
    object: "whatsapp_business_account",
    entry: [
      {
        id: number.waba_id,
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { display_phone_number: "966500000000", phone_number_id: number.phone_number_id },
              contacts,
              messages,
            },
          },
        ],
      },
    ],
  };
}

export async function post(body, headers = {}) {
  const answer = await fetch(`${world.gateway_url}/webhooks/whatsapp`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-hub-signature-256": sign(body), ...headers },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  return answer.status;
}

import { ask, restaurant, until, world } from "./world";

interface PhoneMessage {
  from: "customer" | "business";
  text?: string;
  ticks?: unknown;
}

/** A guest with a phone of their own, and a name that nobody else has. */
export async function aGuest(called: string) {
  const name = `${called} ${crypto.randomUUID().slice(0, 6)}`;
  const phone = `+96650${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;
  const { customer_id } = await ask<{ customer_id: string }>("POST", `${world.sandbox_url}/control/customers`, {
    name,
    phone,
  });
  const number = restaurant.phone_number_id;
  const sends = (message: Record<string, unknown>) =>
    ask("POST", `${world.sandbox_url}/control/messages`, { phone_number_id: number, customer_id, ...message });
  return {
    name,
    phone,
    sends,
    says: (text: string) => sends({ type: "text", text }),
    /** A file from the phone, put there first. */
    sendsFile: async (type: "image" | "document", content: Buffer, mime: string, filename?: string) => {
      const named = filename ? `&filename=${encodeURIComponent(filename)}` : "";
      const answer = await fetch(`${world.sandbox_url}/control/media?phone_number_id=${number}${named}`, {
        method: "POST",
        headers: { "content-type": mime },
        body: new Uint8Array(content),
      });
      const { media_id } = (await answer.json()) as { media_id: string };
      return sends({ type, payload: { media_id, ...(filename && { filename }) } });
    },
    /** Waits until the phone shows these words of ours. */
    reads: (text: string) =>
      until(`"${text}" on the phone`, async () => {
        const url = `${world.sandbox_url}/control/phones/${customer_id}?phone_number_id=${number}`;
        const chat = await ask<PhoneMessage[]>("GET", url);
        return chat.find((message) => message.from === "business" && message.text?.includes(text));
      }),
    mailed: (quote: string) =>
      until(`a mail about ${name}`, async () => {
        const mails = await ask<unknown[]>("GET", `${world.mailbox_url}/messages`);
        return mails.map((mail) => JSON.stringify(mail)).find((mail) => mail.includes(name) && mail.includes(quote));
      }),
  };
}

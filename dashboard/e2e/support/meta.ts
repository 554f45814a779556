import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ask, until, world } from "./world";

type Json = Record<string, unknown>;
interface Change {
  field: string;
  value: Json & { messages?: Json[]; message_echoes?: Json[] };
}

const digits = (length: number) => String(Math.floor(Math.random() * 10 ** length)).padStart(length, "1");

/** A restaurant of the sandbox alone: its number, its guest, and a callback that remembers what Meta told it. */
export async function aRestaurantAtMeta() {
  const changes: Change[] = [];
  let lastAt = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      lastAt = Date.now();
      changes.push(...(JSON.parse(body).entry as { changes: Change[] }[]).flatMap((entry) => entry.changes));
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const [number, waba, token] = [digits(15), digits(15), `token-${digits(9)}`];
  const meta = world.sandbox_url;
  await ask("POST", `${meta}/control/numbers`, {
    phone_number_id: number,
    waba_id: waba,
    display_phone_number: `+966 11 ${digits(3)} ${digits(4)}`,
    name: `مطعم ${number.slice(-4)}`,
    callback_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    app_secret: "secret",
    verify_token: "verify",
    access_token: token,
  });
  const messages = () => changes.flatMap(({ value }) => value.messages ?? []);
  return {
    number,
    guest: async (name: string, address: Json) =>
      (await ask<{ customer_id: string }>("POST", `${meta}/control/customers`, { name, ...address })).customer_id,
    says: (customer_id: string, text: string) =>
      ask("POST", `${meta}/control/messages`, { phone_number_id: number, customer_id, type: "text", text }),
    submits: (template: Json) =>
      ask("POST", `${meta}/control/templates`, { waba_id: waba, language: "ar", ...template }),
    sends: (to: string, type: string, content: Json) =>
      ask(
        "POST",
        `${meta}/v25.0/${number}/messages`,
        { messaging_product: "whatsapp", to, type, [type]: content },
        token,
      ),
    hears: (type: string) =>
      until(`a message of type ${type}`, async () => messages().find((one) => one.type === type)),
    isTold: (field: string, values: Json = {}) =>
      until(`a change of ${field}`, async () =>
        changes.find(
          (one) => one.field === field && Object.entries(values).every(([key, value]) => one.value[key] === value),
        ),
      ),
    /** Hears out what is still on its way, as Meta repeats for days what nobody takes. */
    close: async () => {
      await until("silence", async () => Date.now() - lastAt > 1000);
      server.close();
    },
  };
}

// A stage for the demo scenes: each step is told with its milliseconds, and the first that is not seen ends the play.
import { json, sandbox, until, world } from "../world.mjs";

const PATIENCE = { timeout: 15_000, every: 100 };

export async function step(name, play) {
  const began = performance.now();
  const told = (mark, seen) =>
    console.log(`${mark} ${String(Math.round(performance.now() - began)).padStart(6)} ms  ${name}${seen ? ` — ${seen}` : ""}`);
  try {
    const seen = await play();
    told("  ok  ", typeof seen === "string" ? seen.replace(/\s+/g, " ").slice(0, 110) : "");
    return seen;
  } catch (error) {
    told(" FAIL ", error.message);
    process.exit(1);
  }
}

/** All that a person reads in a message: its text, and the words on its buttons and rows. */
export const words = (message) => `${message.text ?? ""} ${message.interactive ? JSON.stringify(message.interactive) : ""}`.trim();

/** Without the vowel signs, which some replies carry and some do not. */
export const plain = (text) => text.replace(/[\u064B-\u0652]/g, "");

export const isArabic = (text) => /[\u0621-\u064A]{3}/.test(text);

/** A guest with a phone of their own, whose name is found nowhere else. */
export async function guest(name, restaurant) {
  const unique = `${name} ${Date.now().toString(36).slice(-5)}`;
  const number = `+96650${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;
  const { customer_id: id } = await sandbox.customer({ name: unique, phone: number });
  const phone = restaurant.phone_number_id;
  const answers = async () => (await sandbox.phone(id, phone)).filter((message) => message.from === "business");
  return {
    name: unique,
    /** Writes, and returns what the restaurant answers to it. */
    async writes(text, expected, looksRight) {
      const before = (await answers()).length;
      await sandbox.says(phone, id, text);
      const answer = await until(expected, async () => (await answers()).slice(before).map(words).join(" "), PATIENCE);
      if (!looksRight(answer)) throw new Error(`expected ${expected}, but the answer was: ${answer}`);
      return answer;
    },
  };
}

/** The newest mail that tells of this guest and quotes them. */
export const mailAbout = (guest, quote) =>
  until(
    `a mail that names ${guest.name}`,
    async () =>
      (await json("GET", `${world.mailbox_url}/messages`)).find((mail) => {
        const text = JSON.stringify(mail);
        return text.includes(guest.name) && text.includes(quote);
      }),
    PATIENCE,
  );

/** The conversation of this guest, with its messages, as the API shows it to staff. */
export const conversationOf = (guest, get) =>
  until(
    `a conversation with ${guest.name}`,
    async () => {
      const page = await get("/conversations?limit=50");
      const found = page.conversations.find((conversation) => JSON.stringify(conversation).includes(guest.name));
      return found && (await get(`/conversations/${found.id}`));
    },
    PATIENCE,
  );

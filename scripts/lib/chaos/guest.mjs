// A guest of the first restaurant who bears marks that nobody else does, and is erased.
import { randomUUID } from "node:crypto";
import { database } from "../postgres.mjs";
import { sandbox, signedIn, until, world } from "../world.mjs";

export const number = world.restaurants[0];
export const owner = signedIn(number.owner);
export const key = () => ({ "idempotency-key": randomUUID() });

const digits = () => String(Math.floor(Math.random() * 1e7)).padStart(7, "0");

/** Marks that nobody else bears: a name, a phone number, words. */
export async function guest(word = `zq${randomUUID().slice(0, 8).replace(/-/g, "")}`) {
  const phone = `+96655${digits()}`;
  const { customer_id: device, bsuid } = await sandbox.customer({ name: `ضيف ${word}`, phone });
  const says = (text) => sandbox.says(number.phone_number_id, device, text);
  await says(`السلام عليكم، أنا ${word}، وش عندكم اليوم؟`);
  const id = await until("a customer", async () => (await owner(`/customers?q=${encodeURIComponent(phone)}`)).customers[0]?.id);
  return { word, phone, bsuid, device, id, says, marks: [word, phone.slice(1), bsuid].filter(Boolean) };
}

export const conversationOf = async ({ phone }) => (await owner(`/conversations?q=${encodeURIComponent(phone)}`)).conversations[0];
export const answered = (someone) => until("an answer", async () => (await conversationOf(someone))?.messages[0].sender === "ai");
export const erase = (someone) => owner(`/customers/${someone.id}/erase`, { confirm: someone.id }, key());
export const finished = ({ id }) =>
  until(
    "the end of the erasure",
    async () => {
      const erasure = await owner(`/customers/erasures/${id}`);
      return erasure.finished_at && erasure;
    },
    { timeout: 300_000, every: 1_000 },
  );

/** Messages of somebody erased that say anything still, or whose id at Meta is known. */
export async function saidStill({ id }) {
  const { ask, end } = await database();
  const [[rows]] = await ask(`select count(*) from messages m join conversations c on c.id = m.conversation_id where c.customer_id = '${id}' and (m.text is not null or m.wamid not like 'erased:%')`);
  end();
  return Number(rows);
}

// The same message 64 times at once, again and again: one row each.
import { promise, verdict } from "../report.mjs";
import { envelope, escaped, post, textMessage } from "../webhooks.mjs";
import { inParallel, sandbox, seeded, signedIn, world } from "../world.mjs";
import { auditBooks, auditStorage, settled } from "./audit.mjs";
import { guests } from "./traffic.mjs";

const small = process.argv.includes("--small");
const size = small ? { messages: 60, guests: 10 } : { messages: 1_000, guests: 50 };
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);

const number = world.restaurants[0];
const get = signedIn(number.owner);
const people = await guests(number, size.guests, String(10 + (seed % 89)));
const seconds = Math.floor(Date.now() / 1000);
const wamids = new Set();
let refused = 0;
await inParallel(Array.from({ length: size.messages }), 2, async (_, i) => {
  const guest = people[Math.floor(random() * people.length)];
  const message = textMessage(guest.phone, "وش عندكم اليوم؟", seconds + (i % 20));
  const body = Buffer.from(escaped(envelope(number, [message])), "latin1");
  const answers = await Promise.all(Array.from({ length: 64 }, () => post(body).catch(() => 0)));
  refused += answers.filter((status) => status !== 200).length;
  wamids.add(message.id);
});
promise(`64 x ${size.messages} identical deliveries were acknowledged`, refused === 0, `${refused} refused`);
const conversations = await settled(get, wamids, 60_000);
auditStorage(conversations, wamids);
await sandbox.stats();
await auditBooks();
verdict("flood");

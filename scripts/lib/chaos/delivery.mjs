// The queues and the bus deliver late, shuffled and repeatedly; nothing of it may be seen outside.
import { note, promise, verdict } from "../report.mjs";
import { awsUrl, json, sandbox, seeded, signedIn, world } from "../world.mjs";
import { auditBooks, auditSends, auditStorage, auditTurns, settled } from "./audit.mjs";
import { deliverAll, deliveries, guests, sayings } from "./traffic.mjs";

const small = process.argv.includes("--small");
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const size = small ? { guests: 20, each: 8, overMs: 8_000 } : { guests: 200, each: 10, overMs: 60_000 };

const number = world.restaurants[0];
const get = signedIn(number.owner);
note(`seed ${seed}, ${size.guests * size.each} messages of ${size.guests} guests`);
await json("POST", `${awsUrl}/control/chaos`, { delay_ms: 400, shuffle: true, repeat_rate: 0.3 });
try {
  const people = await guests(number, size.guests, String(10 + (seed % 89)));
  const before = await sandbox.stats();
  const messages = sayings(people, size.each, seeded(seed));
  const batches = deliveries(messages, { duplicates: 0.2, batch: 50, seed });
  const seen = await deliverAll(number, batches, { width: 8, overMs: size.overMs });
  promise("every webhook was acknowledged", seen.acknowledged.size === messages.length);
  const conversations = await settled(get, seen.acknowledged, 120_000);
  auditStorage(conversations, seen.acknowledged);
  auditTurns(conversations);
  await auditSends(before);
} finally {
  await json("DELETE", `${awsUrl}/control/chaos`);
}
await auditBooks();
verdict("delivery");

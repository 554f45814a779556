// Many guests' messages at once, and what must be true of them afterwards; alone or while something else goes on.
import { note, promise } from "../report.mjs";
import { percentile, sandbox, seeded, signedIn, world } from "../world.mjs";
import { auditSends, auditStorage, auditTurns, settled } from "./audit.mjs";
import { deliverAll, deliveries, guests, sayings } from "./traffic.mjs";

export const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

/** Delivers and audits all but the books; what happens meanwhile gets the same source of chance. */
export async function storm(size, meanwhile = async () => {}) {
  const random = seeded(seed);
  const number = world.restaurants[0];
  note(`seed ${seed}, ${size.guests * size.each} messages of ${size.guests} guests`);
  const people = await guests(number, size.guests, String(10 + (seed % 89)));
  const before = await sandbox.stats();
  const messages = sayings(people, size.each, random);
  const batches = deliveries(messages, { duplicates: 0.2, batch: 50, seed });
  const [seen] = await Promise.all([deliverAll(number, batches, { width: 8, overMs: size.overMs }), meanwhile(random)]);
  promise("every webhook was acknowledged in the end", seen.acknowledged.size === messages.length, `${seen.refused} tries refused`);
  note(`acknowledged in ${percentile(seen.ackMs, 50).toFixed(1)} ms median, ${percentile(seen.ackMs, 95).toFixed(0)} ms p95`);

  const conversations = await settled(signedIn(number.owner), seen.acknowledged, size.settleMs);
  auditStorage(conversations, seen.acknowledged);
  auditTurns(conversations);
  await auditSends(before);
}

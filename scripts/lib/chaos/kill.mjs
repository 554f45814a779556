// Signed webhooks, doubled, shuffled and batched, while services and the database are killed.
import { note, promise, verdict } from "../report.mjs";
import { killHard } from "../victims.mjs";
import { percentile, sandbox, seeded, signedIn, sleep, world } from "../world.mjs";
import { auditBooks, auditSends, auditStorage, auditTurns, settled } from "./audit.mjs";
import { deliverAll, deliveries, guests, sayings } from "./traffic.mjs";

const small = process.argv.includes("--small");
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const size = small
  ? { guests: 30, each: 8, kills: 1, overMs: 12_000, settleMs: 60_000 }
  : { guests: 200, each: 10, kills: 5, overMs: 120_000, settleMs: 300_000 };
const victims = (process.env.CHAOS_VICTIMS ?? "whatsapp-gateway,ai-processor,core-api,postgres,local-aws").split(",");

async function killAll(random) {
  let killed = 0;
  for (let round = 0; round < size.kills; round++) {
    for (const name of victims) {
      await sleep(500 + random() * 2_000);
      if (await killHard(name)) killed++;
    }
  }
  return killed;
}

const random = seeded(seed);
const number = world.restaurants[0];
const get = signedIn(number.owner);
note(`seed ${seed}, ${size.guests * size.each} messages of ${size.guests} guests, ${size.kills} kills each of ${victims}`);

const people = await guests(number, size.guests, String(10 + (seed % 89)));
const before = await sandbox.stats();
const messages = sayings(people, size.each, random);
const batches = deliveries(messages, { duplicates: 0.2, batch: 50, seed });
const [seen, killed] = await Promise.all([
  deliverAll(number, batches, { width: 8, overMs: size.overMs }),
  killAll(random),
]);
promise(`every webhook was acknowledged in the end`, seen.acknowledged.size === messages.length, `${seen.refused} tries refused`);
promise(`${size.kills * victims.length} processes were killed and came back`, killed === size.kills * victims.length, killed);
note(`acknowledged in ${percentile(seen.ackMs, 50).toFixed(1)} ms median, ${percentile(seen.ackMs, 95).toFixed(0)} ms p95`);

const conversations = await settled(get, seen.acknowledged, size.settleMs);
auditStorage(conversations, seen.acknowledged);
auditTurns(conversations);
await auditSends(before);
await auditBooks({ killed: true });
verdict("kill");

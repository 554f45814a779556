// Meta accepts a send and drops the answer; its status comes within the minute, so nothing may be sent twice.
import { note, promise, verdict } from "../report.mjs";
import { seeded, signedIn, sandbox, sleep, world } from "../world.mjs";
import { auditBooks, auditTurns, settled } from "./audit.mjs";
import { guests, deliverAll, deliveries, sayings } from "./traffic.mjs";

const small = process.argv.includes("--small");
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const size = small ? { guests: 20, holdMs: 5_000 } : { guests: 200, holdMs: 50_000 };

const number = world.restaurants[0];
const get = signedIn(number.owner);
const people = await guests(number, size.guests, String(10 + (seed % 89)));
await sleep(4_000);
const before = await sandbox.stats();
await sandbox.faults({ graph: { timeout_after_accept: true, rate: 0.5 }, webhooks: { hold_statuses: true } });
try {
  const messages = sayings(people, 1, seeded(seed));
  const seen = await deliverAll(number, deliveries(messages, { duplicates: 0, batch: 5, seed }), { width: 4, overMs: 2_000 });
  await sleep(size.holdMs);
  await sandbox.noFaults();
  const conversations = await settled(get, seen.acknowledged, 120_000);
  auditTurns(conversations);
} finally {
  await sandbox.noFaults();
}
const after = await sandbox.stats();
note(`sends accepted ${after.sends.accepted - before.sends.accepted}, half of them without an answer`);
promise("0 sent twice", after.duplicates === before.duplicates, `${after.duplicates - before.duplicates} doubled`);
await auditBooks();
verdict("unknown");

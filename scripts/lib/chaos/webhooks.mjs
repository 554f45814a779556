// Thousands of webhooks of every kind and shape, whole and broken: all accepted, all accounted for, nothing fails inside.
import { deadLetters, depths } from "../queues.mjs";
import { note, promise, verdict } from "../report.mjs";
import { post } from "../webhooks.mjs";
import { inParallel, ledger, seeded, sleep, until, world } from "../world.mjs";
import { knownWebhooks } from "./corpora.mjs";
import { errorsSince, logSizes, SERVICES } from "./logs.mjs";
import { oddWebhooks } from "./odd.mjs";
import { toldIn, whereabouts } from "./whereabouts.mjs";

const small = process.argv.includes("--small");
const count = Number(process.env.CHAOS_COUNT ?? (small ? 600 : 10_000));
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const patience = { timeout: small ? 120_000 : 900_000, every: 1_000 };
const numbers = world.restaurants.map(({ phone_number_id, waba_id }) => ({ phone_number_id, waba_id, display_phone_number: "966500000000" }));
const next = oddWebhooks(seeded(seed), numbers, "مندي");

const before = { letters: await deadLetters(), logs: logSizes() };
const bodies = knownWebhooks(numbers[0].phone_number_id);
note(`seed ${seed}, ${count} generated bodies, ${bodies.length} of the corpora`);
for (let i = 0; i < count; i++) bodies.push(i > 10 && i % 10 === 0 ? bodies.at(-7) : next());
const answers = {};
const began = Date.now();

/** What could not be accepted in time is answered 503 and comes again, as from Meta; nothing is ever refused. */
async function deliver(body) {
  let status = 503;
  for (let tries = 0; status === 503 && tries < 10; tries++) {
    if (tries > 0) await sleep(tries * 500);
    status = await post(body).catch((error) => error.name);
    answers[status] = (answers[status] ?? 0) + 1;
  }
}

await inParallel(bodies, 8, deliver);
note(`answered in ${Math.round((Date.now() - began) / 1000)} s; ${answers[503] ?? 0} had to come again`);
const others = Object.keys(answers).filter((status) => !["200", "503"].includes(status));
promise(`each of ${bodies.length} authentic bodies is answered 200`, answers[200] === bodies.length && others.length === 0, JSON.stringify(answers));

const gaps = async () => (await ledger()).numbers.filter((number) => number.gap !== 0);
await until("the books", async () => (await gaps()).length === 0, patience).catch(() => {});
const sums = (await ledger()).numbers.reduce((sum, n) => ({ received: sum.received + n.received, stored: sum.stored + n.stored, repeated: sum.repeated + n.repeated, parked: sum.parked + n.parked }), { received: 0, stored: 0, repeated: 0, parked: 0 });
const open = await gaps();
promise("everything that they told is stored, repeated or parked", open.length === 0, `${JSON.stringify(sums)}, ${open.length} numbers with a gap ${JSON.stringify(open.slice(0, 3))}`);

const told = new Set(bodies.flatMap(toldIn));
const { kept, kinds } = await whereabouts();
const lost = [...told].filter((id) => !kept.has(id));
promise(`each of ${told.size} ids that they named is in the database`, lost.length === 0, `${lost.length} are not ${lost.slice(0, 2).join(" ")}`);
for (const [what, all] of Object.entries(kinds)) note(`${what}: ${all}`);

const waiting = async () => Object.entries(await depths()).filter(([name, n]) => n > 0 && !name.includes("-dlq"));
await until("the queues", async () => (await waiting()).length === 0, patience).catch(async () => note(`still in queues: ${(await waiting()).join(" ")}`));
const letters = await deadLetters();
promise("nothing is in a dead letter queue", JSON.stringify(letters) === JSON.stringify(before.letters), JSON.stringify(letters));
const errors = errorsSince(before.logs, SERVICES);
promise("no service logged a failure", errors.length === 0, errors.slice(0, 5).join(" | ") || undefined);
verdict("webhooks");

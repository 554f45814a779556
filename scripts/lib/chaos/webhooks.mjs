// Thousands of webhooks of every kind and shape, whole and broken: all accepted, all accounted for, nothing fails inside.
import { deadLetters } from "../queues.mjs";
import { note, promise, verdict } from "../report.mjs";
import { post } from "../webhooks.mjs";
import { inParallel, ledger, seeded, until, world } from "../world.mjs";
import { errorsSince, logSizes } from "./logs.mjs";
import { oddWebhooks } from "./odd.mjs";

const small = process.argv.includes("--small");
const count = Number(process.env.CHAOS_COUNT ?? (small ? 600 : 10_000));
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
note(`seed ${seed}`);
const numbers = world.restaurants.map(({ phone_number_id, waba_id }) => ({ phone_number_id, waba_id, display_phone_number: "966500000000" }));
const next = oddWebhooks(seeded(seed), numbers, "مندي");

const before = { letters: await deadLetters(), logs: logSizes() };
const bodies = [];
for (let i = 0; i < count; i++) bodies.push(i > 10 && i % 10 === 0 ? bodies[i - 7] : next());
const answers = {};
await inParallel(bodies, 8, async (body) => {
  const status = await post(body).catch((error) => error.name);
  answers[status] = (answers[status] ?? 0) + 1;
});
promise(`each of ${count} authentic bodies is answered 200`, answers[200] === count, JSON.stringify(answers));

const gaps = async () => (await ledger()).numbers.filter((number) => number.gap !== 0);
const balanced = await until("the books", async () => (await gaps()).length === 0, { timeout: small ? 60_000 : 600_000, every: 1_000 }).catch(() => false);
const sums = (await ledger()).numbers.reduce((sum, n) => ({ stored: sum.stored + n.stored, repeated: sum.repeated + n.repeated, parked: sum.parked + n.parked }), { stored: 0, repeated: 0, parked: 0 });
promise("everything that they told is stored, repeated or parked", balanced === true, `${JSON.stringify(sums)}, ${(await gaps()).length} numbers with a gap`);
const letters = await deadLetters();
promise("nothing is in a dead letter queue", JSON.stringify(letters) === JSON.stringify(before.letters), JSON.stringify(letters));
const errors = errorsSince(before.logs, ["whatsapp-gateway"]);
promise("the gateway logged no failure", errors.length === 0, errors.slice(0, 3).join(" | ") || undefined);
verdict("webhooks");

// From a customer's phone to the answer on it, over many conversations, and how fast webhooks are acknowledged.
import { note, promise, verdict } from "../report.mjs";
import { inParallel, percentile, sandbox, sleep, until, world } from "../world.mjs";
import { envelope, escaped, post, textMessage } from "../webhooks.mjs";

const small = process.argv.includes("--small");
const size = small ? { conversations: 40, perSecond: 5 } : { conversations: 200, perSecond: 5 };
const number = world.restaurants[0];
const SAYINGS = ["السلام عليكم، وش عندكم اليوم؟", "الأكل كان لذيذ بس الخدمة بطيئة شوي"];

async function timed(i, started) {
  await sleep(Math.max(0, started + (i * 1000) / size.perSecond - Date.now()));
  const phone = `+96654${String(Date.now() % 100_000).padStart(5, "0")}${String(i % 100).padStart(2, "0")}`;
  const { customer_id } = await sandbox.customer({ name: `ضيف ${i + 1}`, phone });
  const sent = performance.now();
  await sandbox.says(number.phone_number_id, customer_id, SAYINGS[i % SAYINGS.length]);
  const reply = await until(
    "an answer",
    async () => (await sandbox.phone(customer_id, number.phone_number_id)).find((m) => m.from === "business"),
    { timeout: 15_000, every: 25 },
  );
  return { ms: performance.now() - sent, arabic: /[\u0600-\u06ff]/.test(reply.text ?? JSON.stringify(reply.interactive)) };
}

/** So many conversations, each begun at its own time. */
async function talks(count) {
  const started = Date.now();
  const results = [];
  await inParallel(Array.from({ length: count }), 40, async (_, i) => {
    results.push(await timed(i, started));
  });
  return results;
}

/** How long each of so many webhooks took to be acknowledged, one after the other. */
async function acknowledgements(count) {
  const times = [];
  for (let i = 0; i < count; i++) {
    const message = textMessage("+966540000000", "شكرا", Math.floor(Date.now() / 1000));
    const body = Buffer.from(escaped(envelope(number, [message])), "latin1");
    const from = performance.now();
    const status = await post(body);
    if (status === 200) times.push(performance.now() - from);
  }
  return times;
}

// services that have just started are slow at what they do for the first time
await talks(10);
await acknowledgements(30);

const results = await talks(size.conversations);
const ms = results.map((r) => r.ms);
note(`${ms.length} conversations at ${size.perSecond} a second: p50 ${percentile(ms, 50).toFixed(0)} ms, p95 ${percentile(ms, 95).toFixed(0)} ms, longest ${Math.max(...ms).toFixed(0)} ms`);
promise("phone to answer p95 < 2 s", percentile(ms, 95) < 2_000, `${percentile(ms, 95).toFixed(0)} ms`);
promise("every answer is in Arabic", results.every((r) => r.arabic));

const acks = await acknowledgements(small ? 100 : 500);
promise("webhook acknowledgement median < 25 ms", percentile(acks, 50) < 25, `p50 ${percentile(acks, 50).toFixed(1)} ms, p95 ${percentile(acks, 95).toFixed(1)} ms`);
verdict("answer");

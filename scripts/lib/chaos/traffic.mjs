// Many customers writing at once, delivered as badly as Meta may: doubled, shuffled, batched, retried.
import { envelope, escaped, post, textMessage } from "../webhooks.mjs";
import { inParallel, sandbox, seeded, sleep } from "../world.mjs";

const SAYINGS = ["السلام عليكم", "وش عندكم اليوم؟", "ابغى اشوف المنيو", "هلا والله", "ايش فيه عندكم اليوم؟"];

/** Guests known to the sandbox, each with the window opened by a first message of their own. */
export async function guests(number, count, prefix) {
  const found = [];
  await inParallel(Array.from({ length: count }), 8, async (_, i) => {
    const phone = `+9665${prefix}${String(i).padStart(6, "0")}`;
    const { customer_id } = await sandbox.customer({ name: `ضيف ${i + 1}`, phone });
    await sandbox.says(number.phone_number_id, customer_id, "السلام عليكم");
    found.push({ customerId: customer_id, phone });
  });
  return found;
}

/** Each guest's sayings in the order of Meta's clock. */
export function sayings(people, each, random) {
  const start = Math.floor(Date.now() / 1000);
  return people.flatMap((guest) =>
    Array.from({ length: each }, (_, i) =>
      textMessage(guest.phone, SAYINGS[Math.floor(random() * SAYINGS.length)], start + i),
    ),
  );
}

/** Doubles a share, keeps every guest's order only loosely, and cuts all into batches. */
export function deliveries(messages, { duplicates, batch, seed }) {
  const random = seeded(seed);
  const doubled = messages.flatMap((m) => (random() < duplicates ? [m, m] : [m]));
  for (let i = doubled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [doubled[i], doubled[j]] = [doubled[j], doubled[i]];
  }
  const batches = [];
  while (doubled.length > 0) batches.push(doubled.splice(0, 1 + Math.floor(random() * batch)));
  return batches;
}

/** Posts until acknowledged, as Meta does for seven days. */
async function deliver(number, batch, seen) {
  const body = Buffer.from(escaped(envelope(number, batch)), "latin1");
  for (let pause = 100; ; pause = Math.min(pause * 2, 3_000)) {
    const started = performance.now();
    const status = await post(body).catch(() => 0);
    if (status === 200) {
      seen.ackMs.push(performance.now() - started);
      for (const message of batch) seen.acknowledged.add(message.id);
      return;
    }
    seen.refused++;
    await sleep(pause);
  }
}

export async function deliverAll(number, batches, { width, overMs }) {
  const seen = { acknowledged: new Set(), ackMs: [], refused: 0 };
  const gap = overMs / batches.length;
  const started = Date.now();
  await inParallel(batches, width, async (batch, i) => {
    await sleep(Math.max(0, started + i * gap - Date.now()));
    await deliver(number, batch, seen);
  });
  return seen;
}

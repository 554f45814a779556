// One number's messages through the running system, more of them than it may send: how fast they go, and whether Meta refuses any.
import { percentile, sandbox, sleep, until, world, json } from "../../world.mjs";
import { rowsOf, silentGuest, TEMPLATES, UTILITY, write } from "../../chaos/outbox.mjs";
import { database } from "../../postgres.mjs";

const OFFERED = 95;
const place = world.restaurants[0];

async function approve(db, restaurantId) {
  const { name, category, body } = TEMPLATES[0];
  const components = [{ type: "BODY", text: body, example: { body_text: [["17"]] } }];
  const template = { waba_id: place.waba_id, name, language: "ar", status: "APPROVED", category, components };
  await json("POST", `${world.sandbox_url}/control/templates`, template);
  await db.ask(`insert into templates (id, restaurant_id, waba_id, name, language, category, components, status, created_at, updated_at)
    values (gen_random_uuid(), '${restaurantId}', '${place.waba_id}', '${name}', 'ar', '${category.toLowerCase()}',
      '${JSON.stringify(components)}', 'approved', now(), now())
    on conflict (restaurant_id, waba_id, name, language) do update set status = 'approved', category = excluded.category`);
  await db.ask(`update whatsapp_numbers set messaging_limit = 'TIER_10K' where phone_number_id = '${place.phone_number_id}'`);
}

async function guest(db, number, run, i) {
  const phone = `+96658${run}${String(i).padStart(4, "0")}`;
  const { customer_id: customerId } = await sandbox.customer({ name: `ضيف ${i + 1}`, phone });
  return { customerId, ...(await silentGuest(db, number, phone, `ضيف ${i + 1}`)) };
}

/** So many messages to as many guests as each may be written to at once. */
export async function paced(count) {
  const db = await database();
  const [[id, restaurantId]] = await db.ask(`select id, restaurant_id from whatsapp_numbers where phone_number_id = '${place.phone_number_id}'`);
  const number = { id, restaurantId };
  await approve(db, restaurantId);
  const run = String(100 + (Date.now() % 900));
  const each = 10;
  const rows = [];
  const people = Math.ceil(count / each);
  for (let i = 0; i < people; i++) {
    const mine = await guest(db, number, run, i);
    rows.push(...rowsOf(mine, number, Array.from({ length: each }, (_, n) => UTILITY(`${run} ${n}`)), people / OFFERED));
    await db.ask(`update conversations set last_seq = ${each} where id = '${mine.conversationId}'`);
  }
  const before = await sandbox.stats();
  await write(db, rows);
  const all = rows.map((row) => `'${row.id}'`).join(",");
  await until("every message to go out", async () => {
    const [[open]] = await db.ask(`select count(*) from messages where delivery in ('queued', 'sending', 'unknown') and id in (${all})`);
    return Number(open) === 0;
  }, { timeout: 300_000, every: 500 });
  await sleep(1_000);
  const after = await sandbox.stats();
  const sent = (await db.ask(`select extract(epoch from attempted_at) from messages where wamid is not null and id in (${all})`)).map(([at]) => Number(at));
  db.end();
  return { ...speed(sent), wanted: rows.length, sent: sent.length, refused: refusals(before, after) };
}

function speed(times) {
  const perSecond = {};
  for (const at of times) perSecond[Math.floor(at)] = (perSecond[Math.floor(at)] ?? 0) + 1;
  // the first and the last second are not whole
  const whole = Object.values(perSecond).slice(1, -1);
  return { median: percentile(whole, 50) ?? 0, most: Math.max(0, ...whole), average: whole.reduce((a, b) => a + b, 0) / Math.max(1, whole.length) };
}

function refusals(before, after) {
  const of = (stats, code) => stats.sends.rejected?.[code] ?? 0;
  return Object.fromEntries([130429, 131056].map((code) => [code, of(after, code) - of(before, code)]));
}

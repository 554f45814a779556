// Thousands of sends of every kind, in and out of windows: Meta refuses none that could have been foreseen, not for its speed
// either; and with failures, cut answers and throttling none is lost and none arrives twice.
import { database } from "../postgres.mjs";
import { note, promise, verdict } from "../report.mjs";
import { inParallel, json, percentile, sandbox, seeded, sleep, until, world } from "../world.mjs";
import { consents, FREE, MARKETING, QUESTION, rowsOf, silentGuest, TEMPLATES, UNAPPROVED, UTILITY, write } from "./outbox.mjs";
import { guests as talkers } from "./traffic.mjs";

const small = process.argv.includes("--small");
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const size = small ? { talking: 16, silent: 12, each: 8, settleMs: 120_000 } : { talking: 380, silent: 220, each: 17, settleMs: 1_200_000 };
// a second, more than one number may send: the rest is paced
const OFFERED = 95;
const random = seeded(seed);
const pick = (all) => all[Math.floor(random() * all.length)];
const db = await database();
const control = (method, path, body) => json(method, `${world.sandbox_url}/control/${path}`, body);

const place = world.restaurants[0];
const [[id, restaurantId]] = await db.ask(`select id, restaurant_id from whatsapp_numbers where phone_number_id = '${place.phone_number_id}'`);
const number = { id, restaurantId };

/** As Meta has approved them, and as a synchronisation would have found them. */
async function templates() {
  for (const { name, category, body } of TEMPLATES) {
    const components = [{ type: "BODY", text: body, example: { body_text: [["17"]] } }];
    await control("POST", "templates", { waba_id: place.waba_id, name, language: "ar", status: "APPROVED", category, components });
    await db.ask(`insert into templates (id, restaurant_id, waba_id, name, language, category, components, status, created_at, updated_at)
      values (gen_random_uuid(), '${restaurantId}', '${place.waba_id}', '${name}', 'ar', '${category.toLowerCase()}',
        '${JSON.stringify(components)}', 'approved', now(), now())
      on conflict (restaurant_id, waba_id, name, language) do update set status = 'approved', category = excluded.category`);
  }
  await db.ask(`update whatsapp_numbers set messaging_limit = 'TIER_10K' where id = '${id}'`);
}

async function talking() {
  const people = await talkers(place, size.talking, String(10 + (seed % 89)));
  await inParallel(people, 1, async (guest) => {
    const found = await until(`the conversation of ${guest.phone}`, async () => {
      const [row] = await db.ask(`select c.id, c.customer_id, c.last_seq from conversations c
        join customer_identities i on i.customer_id = c.customer_id and i.kind = 'phone' and i.value = '${guest.phone}'
        where c.status = 'active' and not exists (select from messages m where m.conversation_id = c.id and m.needs_answer and m.turn_id is null)`);
      return row;
    }, { timeout: 120_000 });
    Object.assign(guest, { conversationId: found[0], customer: found[1], lastSeq: Number(found[2]), talks: true });
  });
  return people;
}

async function silent() {
  const people = [];
  for (let i = 0; i < size.silent; i++) {
    const phone = `+96657${String(10 + (seed % 89))}${String(i).padStart(5, "0")}`;
    const { customer_id } = await sandbox.customer({ name: `صامت ${i + 1}`, phone });
    people.push({ customerId: customer_id, phone, ...(await silentGuest(db, number, phone, `صامت ${i + 1}`)), talks: false });
  }
  return people;
}

/** What may become of it: the state it ends in when all rules are kept. */
function plan(guest) {
  const [make, reaches] = guest.talks
    ? pick([...FREE.map((one) => [one, true]), [UTILITY, true], [QUESTION, true], [MARKETING, guest.agrees], [UNAPPROVED, false]])
    : pick([[pick(FREE), false], [UTILITY, true], [UTILITY, true], [MARKETING, guest.agrees], [UNAPPROVED, false], [QUESTION, false]]);
  return { make, reaches };
}

async function burst(people, each) {
  const rows = [];
  for (const guest of people) {
    const [[last]] = await db.ask(`select last_seq from conversations where id = '${guest.conversationId}'`);
    guest.lastSeq = Number(last);
    const planned = Array.from({ length: each }, () => plan(guest));
    const mine = rowsOf(guest, number, planned.map(({ make }, i) => make(`رسالة ${seed} ${guest.lastSeq + i + 1}`)), people.length / OFFERED);
    mine.forEach((row, i) => rows.push(Object.assign(row, { guest, reaches: planned[i].reaches })));
    await db.ask(`update conversations set last_seq = last_seq + ${each} where id = '${guest.conversationId}'`);
  }
  await write(db, rows);
  return rows;
}

const idsOf = (rows) => rows.map((row) => `'${row.id}'`).join(",");
const OPEN = "('queued', 'sending', 'unknown')";

async function settled(rows) {
  const ids = idsOf(rows);
  await until("every message to come to an end", async () => {
    const [[open]] = await db.ask(`select count(*) from messages where delivery in ${OPEN} and id in (${ids})`);
    return Number(open) === 0;
  }, { timeout: size.settleMs, every: 1_000 });
  const found = await db.ask(`select id, delivery, wamid, failure_code, failure_title, extract(epoch from attempted_at) from messages where id in (${ids})`);
  const byId = new Map(found.map(([key, delivery, wamid, code, title, at]) => [key, { delivery, wamid, code, title, at: Number(at) }]));
  for (const row of rows) Object.assign(row, byId.get(row.id));
}

function pace(rows) {
  const times = rows.filter((row) => row.at > 0).map((row) => row.at).sort((a, b) => a - b);
  const perSecond = {};
  for (const at of times) perSecond[Math.floor(at)] = (perSecond[Math.floor(at)] ?? 0) + 1;
  const busy = Object.values(perSecond).slice(1, -1);
  const spread = times.length / Math.max(1, times.at(-1) - times[0]);
  note(`${times.length} sent, ${spread.toFixed(1)} a second on average; median second ${percentile(busy, 50) ?? "-"}, busiest ${Math.max(0, ...busy)}`);
}

function sumOf(before, after, ...codes) {
  const all = Object.keys(after ?? {}).filter((code) => codes.length === 0 || codes.includes(Number(code)));
  return all.map((code) => [code, after[code] - (before?.[code] ?? 0)]).filter(([, count]) => count > 0);
}

function auditEnds(rows) {
  const wrong = rows.filter((row) => row.reaches !== !["withheld", "failed"].includes(row.delivery));
  promise("each went out or stayed as the rules have it", wrong.length === 0,
    wrong.length === 0 ? `${rows.filter((row) => row.reaches).length} out, ${rows.filter((row) => !row.reaches).length} withheld`
      : wrong.slice(0, 5).map((row) => `${row.kind}/${row.purpose} ${row.delivery} ${row.title ?? ""} ${row.code ?? ""}`).join("; "));
}

async function auditPhones(people, rows) {
  const seen = new Map();
  await inParallel(people, 8, async (guest) => {
    for (const shown of await sandbox.phone(guest.customerId, place.phone_number_id)) {
      if (shown.from === "business") seen.set(shown.wamid, (seen.get(shown.wamid) ?? 0) + 1);
    }
  });
  const lost = rows.filter((row) => row.reaches && !seen.has(row.wamid));
  const twice = [...seen.values()].filter((times) => times > 1).length;
  promise("0 lost", lost.length === 0, `${lost.length} of ${rows.filter((row) => row.reaches).length} not on the phones`);
  promise("0 shown twice", twice === 0, `${twice} doubled`);
}

async function round(title, people, each, faults) {
  note(`${title}: ${people.length * each} sends to ${people.length} guests`);
  const before = await sandbox.stats();
  if (faults) await sandbox.faults(faults);
  let rows;
  try {
    rows = await burst(people, each);
    await settled(rows);
  } finally {
    await sandbox.noFaults();
  }
  await sleep(3_000);
  const after = await sandbox.stats();
  pace(rows);
  const refused = sumOf(before.sends.rejected, after.sends.rejected);
  const throttled = sumOf(before.sends.rejected, after.sends.rejected, 130429, 131056);
  const failed = sumOf(before.sends.failed, after.sends.failed);
  if (faults) note(`refused on purpose: ${JSON.stringify(Object.fromEntries(refused))}`);
  else promise("0 refused that could have been foreseen", refused.length === 0, JSON.stringify(Object.fromEntries(refused)));
  promise("0 refused for their speed", throttled.length === 0, JSON.stringify(Object.fromEntries(throttled)));
  promise("0 failed afterwards", failed.length === 0, JSON.stringify(Object.fromEntries(failed)));
  promise("0 sent twice", after.duplicates === before.duplicates, `${after.duplicates - before.duplicates} doubled`);
  auditEnds(rows);
  await auditPhones(people, rows);
}

note(`seed ${seed}`);
await templates();
const people = [...(await talking()), ...(await silent())];
for (const [i, guest] of people.entries()) {
  guest.agrees = i % 3 === 0;
  if (guest.agrees || i % 3 === 1) await consents(db, number, guest.customer, "marketing", guest.agrees);
}
await round("all well", people, size.each);
await round("5 % answered 500, 2 % cut after they were accepted", people, size.each, {
  graph: { status: 500, rate: 0.05, timeout_after_accept: 0.02 },
});
db.end();
verdict("sends");

// A person takes over while the AI's answer is being made or sent: from that instant until they hand back, nothing of the AI goes out.
import { note, promise, verdict } from "../report.mjs";
import { inParallel, sandbox, seeded, signedIn, sleep, until, world } from "../world.mjs";
import { whole } from "./audit.mjs";

const small = process.argv.includes("--small");
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const size = small ? { guests: 20, rounds: 2 } : { guests: 200, rounds: 5 };
// from before the quiet period ends until the answer has usually left
const EARLIEST_MS = 300;
const LATEST_MS = 1_500;
const LATE_CLAIMS_MS = 1_500;

const number = world.restaurants[0];
const random = seeded(seed);
const api = signedIn(number.owner);
note(`seed ${seed}: ${size.guests * size.rounds} trials with ${size.guests} guests`);

async function guest(i) {
  const phone = `+96658${String(10 + (seed % 89))}${String(i).padStart(5, "0")}`;
  const { customer_id } = await sandbox.customer({ name: `ضيف ${i + 1}`, phone });
  await sandbox.says(number.phone_number_id, customer_id, "السلام عليكم");
  const conversation = await until(`the conversation of ${phone}`, async () => {
    const [found] = (await api(`/conversations?limit=1&q=${encodeURIComponent(phone)}`)).conversations;
    return found?.messages[0].sender === "ai" && found.id;
  });
  return { customerId: customer_id, id: conversation, silences: [] };
}

/** Half of them only take over, half write at once, which takes over too. */
async function takeOver({ id }, round) {
  if (random() < 0.5) return { conversation: await api(`/conversations/${id}/take-over`, {}), replied: false };
  const key = `takeover-${seed}-${id}-${round}`;
  await api(`/conversations/${id}/messages`, { text: "معك خدمة العملاء، أبشر" }, { "idempotency-key": key });
  return { conversation: await api(`/conversations/${id}`), replied: true };
}

async function trial(someone, round) {
  const { wamid } = await sandbox.says(number.phone_number_id, someone.customerId, "وش عندكم اليوم؟");
  await sleep(EARLIEST_MS + random() * (LATEST_MS - EARLIEST_MS));
  const { conversation, replied } = await takeOver(someone, round);
  await sleep(LATE_CLAIMS_MS);
  const back = await api(`/conversations/${someone.id}/hand-back`, {});
  someone.silences.push({ from: conversation.taken_over_at, to: back.updated_at, wamid });
  if (replied) return;
  await until("an answer after the hand-back", async () => {
    const asked = (await api(`/conversations/${someone.id}`)).messages.find((m) => m.wamid === wamid);
    return asked?.turn_id;
  });
}

const instant = (text) => Date.parse(text) * 1000 + Number((text.match(/\.\d{3}(\d{1,3})/)?.[1] ?? "0").padEnd(3, "0"));
const within = (at, { from, to }) => instant(at) > instant(from) && instant(at) < instant(to);

async function audit(someone) {
  const { messages } = await whole(api, someone.id);
  const ai = messages.filter((m) => m.sender === "ai");
  const inSilence = (m) => someone.silences.some((silence) => m.attempted_at && within(m.attempted_at, silence));
  const phone = await sandbox.phone(someone.customerId, number.phone_number_id);
  const known = new Set(messages.map((m) => m.wamid));
  return {
    claimed: ai.filter(inSilence).length,
    withheld: ai.filter((m) => m.delivery === "withheld").length,
    unexplained: ai.filter((m) => m.delivery === "withheld" && m.failure?.title !== "taken_over").length,
    escaped: phone.filter((m) => m.from === "business" && !known.has(m.wamid)).length,
    leftBefore: someone.silences.filter(({ wamid, from }) => answeredBefore(messages, wamid, from)).length,
  };
}

/** The answer had been claimed when the person came. */
function answeredBefore(messages, wamid, from) {
  const turn = messages.find((m) => m.wamid === wamid)?.turn_id;
  return messages.some((m) => m.sender === "ai" && turn && m.turn_id === turn && m.attempted_at && instant(m.attempted_at) <= instant(from));
}

const guests = [];
await inParallel(Array.from({ length: size.guests }), 8, async (_, i) => guests.push(await guest(i)));
await inParallel(guests, 12, async (someone) => {
  for (let round = 0; round < size.rounds; round++) await trial(someone, round);
});
await sleep(2_000);
const sums = { claimed: 0, withheld: 0, unexplained: 0, escaped: 0, leftBefore: 0 };
await inParallel(guests, 6, async (someone) => {
  const seen = await audit(someone);
  for (const name of Object.keys(sums)) sums[name] += seen[name];
});
const trials = size.guests * size.rounds;
note(`${trials} trials: in ${sums.leftBefore} the answer had left, in ${sums.withheld} it was withheld, in the others it was never written`);
promise("nothing of the AI is claimed while a person has it", sums.claimed === 0, `${sums.claimed} claimed`);
promise("what stayed here is shown with its reason", sums.unexplained === 0, `${sums.unexplained} without one`);
promise("the phone shows nothing that staff do not see", sums.escaped === 0, `${sums.escaped} unknown`);
promise("both won some of the races", sums.leftBefore > 0 && sums.leftBefore < trials, `${sums.leftBefore} of ${trials} left before`);
verdict("takeover");

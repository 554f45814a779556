// A screen falls out again and again while guests write: what it has put together in the end is what the server has.
import { openScreen, tokenOf } from "../live.mjs";
import { note, promise, verdict } from "../report.mjs";
import { inParallel, sandbox, seeded, signedIn, sleep, until, world } from "../world.mjs";

const small = process.argv.includes("--small");
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const size = small ? { guests: 12, each: 5, kills: 20, overMs: 12_000 } : { guests: 30, each: 10, kills: 100, overMs: 60_000 };
const random = seeded(seed);
const number = world.restaurants[0];
const get = signedIn(number.owner);
const token = await tokenOf(number.owner);
note(`seed ${seed}: ${size.guests * size.each} messages of ${size.guests} guests, ${size.kills} kills`);

/** What the screen shows: the newest of each message, by conversation. */
const shown = new Map();
let resyncs = 0;
let repeated = 0;
const ids = new Set();
const take = (frame) => {
  if (frame.type === "resync") resyncs++;
  if (frame.type === "message:new" || frame.type === "message:status") {
    if (ids.has(frame.id)) repeated++;
    ids.add(frame.id);
    const conversation = shown.get(frame.data.conversation_id) ?? new Map();
    conversation.set(frame.data.message.id, frame.data.message);
    shown.set(frame.data.conversation_id, conversation);
  }
};

const guests = [];
await inParallel(Array.from({ length: size.guests }), 8, async (_, i) => {
  const phone = `+96657${String(10 + (seed % 89))}${String(i).padStart(5, "0")}`;
  guests.push((await sandbox.customer({ name: `ضيف ${i + 1}`, phone })).customer_id);
});
const sayings = Array.from({ length: size.each }).flatMap((_, round) => guests.map((guest) => ({ guest, round })));

async function talk() {
  const started = Date.now();
  await inParallel(sayings, 8, async ({ guest, round }, i) => {
    await sleep(Math.max(0, started + (i * size.overMs) / sayings.length - Date.now()));
    await sandbox.says(number.phone_number_id, guest, `السلام عليكم، هذي رسالتي رقم ${round + 1}`);
  });
}

let cursor;
async function fallOutAgainAndAgain() {
  for (let kill = 0; kill < size.kills; kill++) {
    const screen = await openScreen(token, cursor, take);
    await sleep((random() * 2 * size.overMs) / size.kills);
    screen.kill();
    cursor = screen.cursor;
  }
}

// the first one is open before anybody writes
const before = await openScreen(token, undefined, take);
cursor = before.cursor;
before.kill();
await Promise.all([talk(), fallOutAgainAndAgain()]);
const last = await openScreen(token, cursor, take);

const facts = (message) => JSON.stringify([message.id, message.seq, message.sender, message.content, message.delivery]);
async function differences() {
  const wrong = [];
  for (const [id, messages] of shown) {
    const server = (await get(`/conversations/${id}`)).messages;
    const mine = new Map([...messages].map(([key, message]) => [key, facts(message)]));
    for (const message of server) if (mine.get(message.id) !== facts(message)) wrong.push(`${id} ${message.sender} ${message.seq}`);
    if (mine.size > server.length) wrong.push(`${id} shows ${mine.size - server.length} too many`);
  }
  return wrong;
}
const stored = async () => [...shown.values()].flatMap((m) => [...m.values()]).filter((m) => m.sender === "customer").length;
await until("all messages on the screen", async () => (await stored()) >= sayings.length, { timeout: 30_000 }).catch(() => {});
// the AI's answers and their ticks come after the last guest wrote
const wrong = await until("a screen like the server", async () => (await differences()).length === 0, { timeout: 45_000, every: 1_500 })
  .then(() => [])
  .catch(differences);
last.kill();

promise(`${sayings.length} messages of guests on the screen`, (await stored()) === sayings.length, await stored());
promise(`after ${size.kills} kills the screen shows what the server has`, wrong.length === 0, wrong.slice(0, 5).join(", ") || `${shown.size} conversations, ${[...shown.values()].reduce((n, m) => n + m.size, 0)} messages`);
promise("nothing was told twice by resuming", repeated === 0, repeated);
promise("no resync was needed", resyncs === 0, resyncs);
verdict("live");

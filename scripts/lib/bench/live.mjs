// How long until people see it: from a guest's phone to the socket, and from a person's reply to its second tick.
import { randomUUID } from "node:crypto";
import { openScreen, tokenOf } from "../live.mjs";
import { note, promise, verdict } from "../report.mjs";
import { inParallel, json, percentile, sandbox, sleep, until, world } from "../world.mjs";

const small = process.argv.includes("--small");
const size = small ? { guests: 20, each: 2, perSecond: 5 } : { guests: 60, each: 5, perSecond: 5 };
const number = world.restaurants[0];
const token = await tokenOf(number.agent ?? number.owner);
const LIMIT = 1_000;

const seen = new Map();
const shown = new Map();
const ticks = new Map();
const screen = await openScreen(token, undefined, (frame, at) => {
  if (frame.type === "message:new") {
    seen.set(frame.data.message.wamid, { at, frame });
    shown.set(frame.data.message.id, at);
  }
  if (frame.type === "message:status" && ["delivered", "read"].includes(frame.data.delivery)) {
    if (!ticks.has(frame.data.message_id)) ticks.set(frame.data.message_id, at);
  }
});

const guests = [];
await inParallel(Array.from({ length: size.guests }), 8, async (_, i) => {
  const phone = `+96656${String(Date.now() % 100_000).padStart(5, "0")}${String(i % 100).padStart(2, "0")}`;
  guests.push((await sandbox.customer({ name: `ضيف ${i + 1}`, phone })).customer_id);
});

/** Each saying at its own time, whatever became of those before it. */
async function paced(items, work) {
  const started = Date.now();
  await inParallel(items, 40, async (item, i) => {
    await sleep(Math.max(0, started + (i * 1000) / size.perSecond - Date.now()));
    await work(item, i);
  });
}

/** A saying of each guest and a reply to each conversation, timed at the socket. */
async function round(sayings) {
  const times = { toScreen: [], replyToScreen: [], toTick: [] };
  const conversations = new Set();
  await paced(sayings, async (guest) => {
    const from = performance.now();
    const { wamid } = await sandbox.says(number.phone_number_id, guest, "السلام عليكم، وش عندكم اليوم؟");
    const { at, frame } = await until("the guest's message on the screen", () => seen.get(wamid), { every: 5 });
    times.toScreen.push(at - from);
    conversations.add(frame.data.conversation_id);
  });
  // the AI has answered what it was asked before people take over
  await sleep(3_000);
  await paced([...conversations], async (conversation) => {
    const from = performance.now();
    const reply = await replied(conversation);
    times.toTick.push((await until("its second tick", () => ticks.get(reply.id), { every: 5 })) - from);
    times.replyToScreen.push(shown.get(reply.id) - from);
  });
  return times;
}

const replied = (conversation) =>
  json("POST", `${world.api_url}/conversations/${conversation}/messages`, { text: "حياك الله، معك فهد" }, {
    authorization: `Bearer ${token}`,
    "idempotency-key": randomUUID(),
  });

// services that have just started are slow at what they do for the first time
await round(guests.slice(0, 10));
const { toScreen, replyToScreen, toTick } = await round(Array.from({ length: size.each }).flatMap(() => guests));
screen.kill();

const figures = (ms) => `p50 ${percentile(ms, 50).toFixed(0)} ms, p95 ${percentile(ms, 95).toFixed(0)} ms, longest ${Math.max(...ms).toFixed(0)} ms`;
note(`${toScreen.length} messages of ${size.guests} guests, ${toTick.length} replies, ${size.perSecond} a second`);
promise("a guest's message is on the screen: p95 < 1 s", percentile(toScreen, 95) < LIMIT, figures(toScreen));
promise("a person's reply is on the other screens: p95 < 1 s", percentile(replyToScreen, 95) < LIMIT, figures(replyToScreen));
promise("a person's reply shows as delivered: p95 < 1 s", percentile(toTick, 95) < LIMIT, figures(toTick));
verdict("live");

// A guest leaves traces everywhere, is given all of them, and is erased: nothing is left anywhere that names them.
import { note, promise, verdict } from "../report.mjs";
import { dish } from "../api/recipes.mjs";
import { inParallel, json, sandbox, sleep, until, world } from "../world.mjs";
import { answered, conversationOf, erase, finished, guest, key, number, owner, saidStill } from "./guest.mjs";
import { erasedInTurn, spokenAfter } from "./in-turn.mjs";
import { traces } from "./traces.mjs";

const small = process.argv.includes("--small");
const size = small ? { guests: 1, racing: 1, inTurn: 2 } : { guests: 4, racing: 6, inTurn: 20 };

async function change(method, path, body) {
  const login = await json("POST", `${world.api_url}/auth/login`, { email: number.owner.email, password: number.owner.password });
  return json(method, world.api_url + path, body, { authorization: `Bearer ${login.access_token}`, ...key() });
}

/** Chat, complaint, rating, alert mail, a person's answer, a note and bytes too large for a queue. */
async function talk(someone) {
  await answered(someone);
  await someone.says(`الطلب وصل بارد ومتأخر ساعتين، تجربة سيئة ${someone.word}`);
  await until("a mail", async () =>
    (await json("GET", `${world.mailbox_url}/messages`)).some((mail) => JSON.stringify(mail).includes(someone.word)));
  await someone.says("1");
  await someone.says(`أبغى أكلم موظف ${someone.word}`);
  const contacts = Array.from({ length: 6_000 }, (_, i) => ({ name: { formatted_name: `${someone.word} ${i} ${"x".repeat(40)}` } }));
  await sandbox.sends({ phone_number_id: number.phone_number_id, customer_id: someone.device, type: "contacts", payload: contacts });
  const { id } = await conversationOf(someone);
  await owner(`/conversations/${id}/messages`, { text: `أبشر يا ${someone.word}` }, key());
  await until("the large message", async () => (await traces(someone.marks))["s3 crmres-media"] > 0, { timeout: 20_000 }).catch(() =>
    note("the large message took another way than S3"));
  return id;
}

/** What staff write down: notes, a label, tags, a consent, and what was done about the complaint. */
async function writeDown(someone, conversation) {
  await owner(`/customers/${someone.id}/notes`, { text: `ملاحظة عن ${someone.word}` });
  await owner(`/conversations/${conversation}/notes`, { text: `اتصل بـ ${someone.word}` });
  const name = { ar: `متابعة ${Date.now()}${Math.random()}`.slice(0, 30), en: `Follow ${Date.now()}${Math.random()}`.slice(0, 30) };
  const label = await owner("/labels", { name, colour: "teal" });
  await change("PUT", `/conversations/${conversation}/labels`, { label_ids: [label.id] });
  await change("PATCH", `/customers/${someone.id}`, { tags: [`وسم ${someone.word}`] });
  await change("PUT", `/customers/${someone.id}/consents/marketing`, { granted: true, source: "whatsapp", evidence: `قال ${someone.word}` });
  const given = await until("the opinion", async () => (await owner("/feedback?limit=50")).feedback.find((each) => each.conversation_id === conversation));
  await change("PATCH", `/feedback/${given.id}/follow-up`, { status: "done", note: `اعتذرنا من ${someone.word}` });
  return label.id;
}

/** A delivery to their door with a coupon of their own taken off it. */
async function order(someone) {
  const branch = number.branches[0];
  const coupon = await owner("/coupons", { name: { ar: "اعتذار", en: "Apology" }, percent: 10, valid_until: new Date(Date.now() + 86_400_000).toISOString() });
  const { code } = await owner(`/coupons/${coupon.id}/codes`, { customer_id: someone.id }, key());
  const placed = await owner(
    "/orders",
    {
      branch_id: branch.id,
      customer_id: someone.id,
      type: "delivery",
      even_if_closed: true,
      notes: `اتصلوا على ${someone.word}`,
      address: { text: `شارع ${someone.word}`, latitude: branch.lat, longitude: branch.lng },
      items: [{ menu_item_id: dish({ restaurant: number }), quantity: 2, notes: `بدون بصل لـ ${someone.word}` }],
    },
    key(),
  );
  await owner("/coupons/redeem", { code, order_id: placed.id }, key());
  const states = ["pending", "confirmed", "preparing", "ready", "delivered"];
  for (let i = 1; i < states.length; i++) await owner(`/orders/${placed.id}/moves`, { from: states[i - 1], to: states[i], note: `لـ ${someone.word}` }, key());
  return { ...placed, coupon: coupon.id };
}

/** The same person on a second phone turns out to be them. */
async function merge(someone) {
  const other = await guest(someone.word);
  await answered(other);
  await owner(`/customers/${someone.id}/merge`, { other_id: other.id }, key());
  someone.marks.push(...other.marks.filter((mark) => mark !== someone.word));
}

const left = [];
async function leaveTraces(someone) {
  const conversation = await talk(someone);
  const label = await writeDown(someone, conversation);
  const { coupon } = await order(someone);
  await merge(someone);
  left.push(() => change("DELETE", `/labels/${label}`), () => change("DELETE", `/coupons/${coupon}`));
}

const guests = [];
await inParallel(Array.from({ length: size.guests }), 2, async () => guests.push(await guest()));
await inParallel(guests, 2, leaveTraces);
await sleep(3_000);
for (const someone of guests) {
  const before = await traces(someone.marks);
  promise("the guest left traces in many places", Object.keys(before).length >= 10, Object.entries(before).map((e) => e.join(" ")).join(", "));
  const file = JSON.stringify(await owner(`/customers/${someone.id}/export`, {}, key()));
  promise("the export holds every mark", someone.marks.every((mark) => file.includes(mark)), `${file.length} characters`);
}
const began = Date.now();
const asked = await Promise.all(guests.map(erase));

const turns = [];
for (let again = 0; again < size.inTurn * 5 && turns.filter((turn) => turn.inTurn).length < size.inTurn; again++) turns.push(await erasedInTurn());

const races = [];
for (let i = 0; i < size.racing; i++) races.push(await race());

const proofs = await Promise.all(asked.map(finished));
note(`${proofs.length} erasure(s) took ${Math.round((Date.now() - began) / 1000)} s; the first: ${JSON.stringify(proofs[0].steps[0].counts)}`);
for (const someone of guests) {
  const found = await traces(someone.marks);
  promise("nothing is left that names the guest", Object.keys(found).length === 0, JSON.stringify(found));
}

await Promise.all(turns.map(({ erasure }) => finished(erasure)));
const after = await Promise.all(turns.map(spokenAfter));
const marks = await traces(turns.flatMap(({ someone }) => someone.marks));
const sum = (what) => after.reduce((all, each) => all + each[what], 0);
promise("erased while the assistant was in its turn", turns.filter((turn) => turn.inTurn).length >= size.inTurn, `${turns.filter((turn) => turn.inTurn).length} of ${turns.length}`);
promise("nothing is left of them either", Object.keys(marks).length === 0, JSON.stringify(marks));
promise("no turn brought words back or stayed open", sum("words") === 0 && sum("open") === 0, `${sum("words")}, ${sum("open")}`);
promise("nobody was answered who is nobody any more", sum("late") === 0, sum("late"));

/** Messages that arrive while the erasure is asked for belong to whoever it erases or to somebody new, never to both. */
async function race() {
  const someone = await guest();
  await answered(someone);
  const late = Array.from({ length: 10 }, (_, n) => n);
  const racing = inParallel(late, 5, (n) => someone.says(`وش عندكم؟ ${n}`));
  await sleep(Math.random() * 300);
  const erasure = await erase(someone);
  await racing;
  await someone.says("السلام عليكم من جديد");
  return { someone, erasure };
}

for (const { someone, erasure } of races) {
  await finished(erasure);
  const again = await until("the guest as somebody new", async () =>
    (await owner(`/customers?q=${encodeURIComponent(someone.phone)}`)).customers[0]);
  const mine = await saidStill(someone);
  promise("whoever writes again is somebody new", again.id !== someone.id && mine === 0, `${mine} messages of the one erased`);
}
for (const undo of left) await undo().catch((stays) => note(stays.message));
verdict("privacy");

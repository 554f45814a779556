// A guest leaves traces everywhere, is given all of them, and is erased: nothing is left anywhere that names them.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "../postgres.mjs";
import { queueUrls, sqs } from "../queues.mjs";
import { everything } from "../redis.mjs";
import { note, promise, verdict } from "../report.mjs";
import { awsUrl, inParallel, json, runDir, sandbox, signedIn, sleep, until, world } from "../world.mjs";

const small = process.argv.includes("--small");
const size = small ? { guests: 1, racing: 1 } : { guests: 4, racing: 6 };
const FINISHED = { timeout: 300_000, every: 1_000 };
const number = world.restaurants[0];
const owner = signedIn(number.owner);
const digits = () => String(Math.floor(Math.random() * 1e7)).padStart(7, "0");
const key = () => ({ "idempotency-key": randomUUID() });

/** Marks that nobody else bears: a name, a phone number, words. */
async function guest() {
  const word = `zq${randomUUID().slice(0, 8).replace(/-/g, "")}`;
  const phone = `+96655${digits()}`;
  const { customer_id: device, bsuid } = await sandbox.customer({ name: `ضيف ${word}`, phone });
  const says = (text) => sandbox.says(number.phone_number_id, device, text);
  await says(`السلام عليكم، أنا ${word}، وش عندكم اليوم؟`);
  const id = await until("a customer", async () => (await owner(`/customers?q=${encodeURIComponent(phone)}`)).customers[0]?.id);
  return { word, phone, bsuid, device, id, says, marks: [word, phone.slice(1), bsuid].filter(Boolean) };
}

const conversationOf = async ({ phone }) => (await owner(`/conversations?q=${encodeURIComponent(phone)}`)).conversations[0];
const answered = (someone) => until("an answer", async () => (await conversationOf(someone))?.messages[0].sender === "ai");

/** Chat, complaint, rating, alert mail, a person's answer, a note, a consent, tags and bytes too large for a queue. */
async function leaveTraces(someone) {
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
  await owner(`/customers/${someone.id}/notes`, { text: `ملاحظة عن ${someone.word}` });
  await until("the large message", async () => (await traces(someone.marks))["s3 crmres-media"] > 0, { timeout: 20_000 }).catch(() =>
    note("the large message took another way than S3"));
}

/** How often which place says any of the words. */
async function traces(words) {
  const found = {};
  const count = (place, text) => {
    const hits = words.filter((word) => text.includes(word) || text.includes(Buffer.from(word).toString("hex"))).length;
    if (hits) found[place] = (found[place] ?? 0) + hits;
  };
  await inDatabase(words, found);
  for (const [name, value] of Object.entries(await everything())) count("redis", `${name} ${value}`);
  for (const [name, bodies] of Object.entries(await letters())) count(`queue ${name}`, bodies);
  for (const [name, body] of await objects()) count("s3 crmres-media", `${name} ${body}`);
  for (const file of readdirSync(join(runDir, "logs")).filter((name) => /^(core|whats|ai|notif|analy)/.test(name)))
    count(`log ${file}`, readFileSync(join(runDir, "logs", file), "utf8"));
  return found;
}

async function inDatabase(words, found) {
  const { ask, end } = await database();
  const tables = await ask("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
  const forms = words.flatMap((word) => [word, Buffer.from(word).toString("hex"), ...[0, 1, 2].map((shift) => inBase64(word, shift))]);
  const says = forms.map((form) => `position('${form}' in t::text) > 0`).join(" or ");
  for (const [table] of tables) {
    const [[rows]] = await ask(`select count(*) from ${table} t where ${says}`);
    if (Number(rows)) found[table] = Number(rows);
  }
  end();
}

/** What stays the same of a word in base64, whatever stands around it, when it begins so many bytes after a full group. */
function inBase64(word, shift) {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
  return bytes.toString("base64").slice([0, 2, 3][shift], Math.floor((bytes.length * 8) / 6));
}

async function letters() {
  const found = {};
  for (const url of await queueUrls()) {
    const { Messages = [] } = await sqs("ReceiveMessage", { QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 0 });
    found[url.split("/").pop()] = Messages.map((message) => message.Body).join("\n");
  }
  return found;
}

async function objects() {
  const list = await (await fetch(`${awsUrl}/crmres-media?list-type=2`)).text();
  const names = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map((match) => match[1]);
  return Promise.all(names.map(async (name) => [name, await (await fetch(`${awsUrl}/crmres-media/${name}`)).text()]));
}

const erase = (someone) => owner(`/customers/${someone.id}/erase`, { confirm: someone.id }, key());
const finished = ({ id }) => until("the end of the erasure", async () => {
  const erasure = await owner(`/customers/erasures/${id}`);
  return erasure.finished_at && erasure;
}, FINISHED);

const guests = [];
await inParallel(Array.from({ length: size.guests }), 2, async () => guests.push(await guest()));
await inParallel(guests, 2, leaveTraces);
await sleep(3_000);
for (const someone of guests) {
  const before = await traces(someone.marks);
  promise("the guest left traces in many places", Object.keys(before).length >= 6, Object.entries(before).map((e) => e.join(" ")).join(", "));
  const file = JSON.stringify(await owner(`/customers/${someone.id}/export`, {}, key()));
  promise("the export holds every mark", someone.marks.every((mark) => file.includes(mark)), `${file.length} characters`);
}
const began = Date.now();
const asked = await Promise.all(guests.map(erase));
const proofs = await Promise.all(asked.map(finished));
note(`${proofs.length} erasure(s) took ${Math.round((Date.now() - began) / 1000)} s; the first: ${JSON.stringify(proofs[0].steps[0].counts)}`);
for (const someone of guests) {
  const left = await traces(someone.marks);
  promise("nothing is left that names the guest", Object.keys(left).length === 0, JSON.stringify(left));
}

// messages that arrive while the erasure is asked for belong to whoever it erases or to somebody new, never to both
for (let i = 0; i < size.racing; i++) {
  const someone = await guest();
  await answered(someone);
  const late = Array.from({ length: 10 }, (_, n) => n);
  const racing = inParallel(late, 5, (n) => someone.says(`وش عندكم؟ ${n}`));
  await sleep(Math.random() * 300);
  const erasure = await erase(someone);
  await racing;
  await someone.says("السلام عليكم من جديد");
  await finished(erasure);
  const again = await until("the guest as somebody new", async () =>
    (await owner(`/customers?q=${encodeURIComponent(someone.phone)}`)).customers[0]);
  const { ask, end } = await database();
  const [[mine]] = await ask(`select count(*) from messages m join conversations c on c.id = m.conversation_id where c.customer_id = '${someone.id}' and (m.text is not null or m.wamid not like 'erased:%')`);
  end();
  promise("whoever writes again is somebody new", again.id !== someone.id && Number(mine) === 0, `${mine} messages of the one erased`);
}
verdict("privacy");

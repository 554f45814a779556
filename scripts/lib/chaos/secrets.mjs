// Whether any log or answer of this installation says what it must not: keys, tokens, passwords, guests' numbers and words.
import { statSync } from "node:fs";
import { note, promise, verdict } from "../report.mjs";
import { envelope, escaped, post, textMessage } from "../webhooks.mjs";
import { inParallel, json, sandbox, signedIn, sleep, until, world } from "../world.mjs";
import { guests, logs, search, secrets } from "./needles.mjs";

const number = world.restaurants[0];
const mark = `سرّ${Date.now().toString(36)}`;
const digits = `96657${String(Date.now() % 10_000_000).padStart(7, "0")}`;
const small = process.argv.includes("--small");

/** Tokens by what they look like, whoever made them. */
const SHAPES = ["eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}", "Bearer +[A-Za-z0-9._~+/-]{16,}", "BEGIN [A-Z ]*PRIVATE KEY", "EAA[A-Za-z0-9]{20,}", "[?&]token=[A-Za-z0-9._~-]{16,}"];
/** Lines of a stack, classes and statements: what an answer shows only when nobody took care of it. */
const INSIDES = /\bat [\w.$]+\([\w.]+:\d+\)|Exception\b|com\.crmres|org\.springframework|\bselect .+ from |jdbc:/i;

const owner = signedIn(number.owner);
const login = await json("POST", `${world.api_url}/auth/login`, { email: number.owner.email, password: number.owner.password });
const answers = [];
async function ask(method, url, { headers = {}, body } = {}) {
  const answer = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(15_000) }).catch((error) => error);
  if (answer instanceof Response) answers.push({ what: `${answer.status} ${method} ${new URL(url).pathname}`, text: JSON.stringify([...answer.headers]) + (await answer.text()) });
}

/** Says, asks and breaks what it can, so that logs and answers have the occasion. */
async function provoke() {
  const bearer = { authorization: `Bearer ${login.access_token}`, "content-type": "application/json" };
  const broken = `{"text":"${mark} ${digits}`;
  const wrong = JSON.stringify({ email: number.owner.email, password: `${mark}-wrong` });
  for (const path of ["/conversations/not-an-id", "/nowhere", "/customers?limit=-1", `/customers?q=${digits}`, "/whatsapp/numbers", "/whatsapp/templates", "/orders?cursor=%00", "/notifications/alerts?cursor=x", "/analytics/conversations?from=x"])
    await ask("GET", world.api_url + path, { headers: bearer });
  for (const path of ["/customers", "/whatsapp/templates", "/whatsapp/numbers", "/orders", "/notifications/alerts/x/acknowledge"]) {
    await ask("POST", world.api_url + path, { headers: { ...bearer, "idempotency-key": mark.slice(3) }, body: broken });
    await ask("POST", world.api_url + path, { headers: { ...bearer, "idempotency-key": `b${mark.slice(3)}` }, body: JSON.stringify({ name: mark, phone: digits, access_token: `EAA${digits}${digits}`, pin: "246810" }) });
  }
  await ask("POST", `${world.api_url}/auth/login`, { headers: { "content-type": "application/json" }, body: wrong });
  await ask("POST", `${world.api_url}/auth/refresh`, { headers: { "content-type": "application/json" }, body: JSON.stringify({ refresh_token: login.refresh_token ?? mark }) });
  await ask("GET", `${world.api_url}/me`, { headers: { authorization: `Bearer ${login.access_token}x` } });
  await ask("GET", `${world.gateway_url}/internal/ledger`, { headers: { "x-internal-token": `${world.internal_token}x` } });
  await ask("GET", `${world.gateway_url}/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=${mark.slice(3)}`);
  await ask("POST", `${world.gateway_url}/webhooks/whatsapp`, { headers: { "x-hub-signature-256": `sha256=${"0".repeat(64)}` }, body: broken });
  await post(Buffer.from(broken));
  await post(Buffer.from(escaped(envelope({ phone_number_id: "1", waba_id: "1" }, [textMessage(`+${digits}`, mark, 1)])), "latin1"));
}

/** A guest who talks while Meta fails, so that what fails is theirs. */
async function talk() {
  const { customer_id } = await sandbox.customer({ name: `${mark} زبون`, phone: `+${digits}` });
  await sandbox.faults({ graph: { status: 500, rate: 0.3 } });
  await inParallel(["وش عندكم اليوم؟", "أبغى أكلم موظف", "الخدمة سيئة جدا"], 1, (text) => sandbox.says(number.phone_number_id, customer_id, `${mark} ${text}`));
  await until("the guest's conversation", async () => (await owner("/conversations?limit=20")).conversations.some((c) => c.customer?.name?.startsWith(mark)));
  await sleep(small ? 3_000 : 10_000);
  await sandbox.noFaults();
}

await talk();
await provoke();
await sleep(2_000);
const people = await guests();
const own = [...secrets(), login.access_token, login.refresh_token].filter(Boolean);
note(`${logs().length} logs, ${Math.round(logs().reduce((sum, log) => sum + statSync(log).size, 0) / 1e6)} MB; ${own.length} secrets, ${people.phones.length} spellings of guests' numbers, ${people.names.length} of names, ${people.words.length} of words; ${answers.length} answers`);
const none = (what, hits) => promise(`no log holds ${what}`, hits.length === 0, hits.join(", ") || undefined);
none("a secret of this installation", search(own));
none("what looks like a token or a key", search(SHAPES, "-E"));
none("a guest's number", search([...people.phones, digits]));
none("a guest's name", search([...people.names, mark]));
none("what a guest or the team wrote", search(people.words));
const told = answers.filter(({ what, text }) => !what.includes("/auth/refresh") && own.some((word) => text.includes(word)));
promise("no answer holds a secret", told.length === 0, told.map(({ what }) => what).join(", ") || undefined);
const bare = answers.filter(({ text }) => INSIDES.test(text));
promise("no answer shows its insides", bare.length === 0, bare.slice(0, 3).map(({ what, text }) => `${what}: ${INSIDES.exec(text)[0]}`).join(", ") || undefined);
verdict("secrets");

// Whether any log of this installation says what it must not: keys, tokens, passwords, guests' numbers, guests' words.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "../postgres.mjs";
import { note, promise, verdict } from "../report.mjs";
import { json, runDir, sandbox, signedIn, sleep, until, world } from "../world.mjs";
import { lines, logFiles } from "./logs.mjs";

const number = world.restaurants[0];
const mark = `سرّ${Date.now().toString(36)}`;
const digits = `96657${String(Date.now() % 10_000_000).padStart(7, "0")}`;

/** What only this installation has: generated secrets, the lines of its keys, passwords of its demo people. */
function installed() {
  const found = new Set([world.app_secret, world.verify_token, world.internal_token]);
  for (const line of readFileSync(join(runDir, "secrets"), "utf8").split("\n")) {
    const [, value] = /^[A-Z0-9_]+=(.{12,})$/.exec(line) ?? [];
    if (value && !value.includes("://") && !value.startsWith("/")) found.add(value);
  }
  for (const name of readdirSync(runDir).filter((file) => /private.*\.pem$/.test(file)))
    for (const line of readFileSync(join(runDir, name), "utf8").split("\n")) if (/^[A-Za-z0-9+/=]{40,}$/.test(line)) found.add(line);
  for (const place of world.restaurants)
    for (const person of [place.owner, place.manager, place.agent]) if (person?.password) found.add(person.password);
  return [...found].filter(Boolean);
}

/** Guests' numbers in the digits that Meta and people write. */
async function guests() {
  const { ask, end } = await database();
  const rows = await ask("select distinct regexp_replace(value, '[^0-9]', '', 'g') from customer_identities where kind = 'phone' order by 1 limit 2000");
  end();
  return rows.map(([value]) => value).filter((value) => value.length >= 9);
}

// something said, asked and refused just now, so that the logs have had the occasion
const { customer_id } = await sandbox.customer({ name: mark, phone: `+${digits}` });
await sandbox.says(number.phone_number_id, customer_id, `${mark} وش عندكم اليوم؟`);
const get = signedIn(number.owner);
const login = await json("POST", `${world.api_url}/auth/login`, { email: number.owner.email, password: number.owner.password });
const answers = [];
for (const path of [`/conversations?search=${encodeURIComponent(mark)}`, "/conversations/not-an-id", "/nowhere", "/customers?limit=-1"]) {
  const answer = await fetch(world.api_url + path, { headers: { authorization: `Bearer ${login.access_token}` } });
  answers.push(await answer.text());
}
await fetch(`${world.api_url}/auth/login`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email: number.owner.email, password: `${mark}-wrong` }) });
await until("the guest's conversation", async () => (await get("/conversations?limit=20")).conversations.some((c) => c.customer?.name === mark));
await sleep(3_000);

const kinds = { "secrets of the installation": [...installed(), login.access_token], "numbers of guests": [...(await guests()), digits], "words of guests and of who signed in": [mark] };
const hits = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map()]));
let read = 0;
const services = logFiles().filter((name) => !/^(build|step|maven|up|sandbox|test)/.test(name));
for (const name of services) {
  for (const line of lines(name)) {
    read += line.length;
    for (const [kind, words] of Object.entries(kinds)) {
      const word = words.find((each) => line.includes(each));
      if (word !== undefined) hits[kind].set(name, (hits[kind].get(name) ?? 0) + 1);
    }
  }
}
note(`${services.length} logs, ${Math.round(read / 1e6)} MB, ${kinds["numbers of guests"].length} numbers, ${kinds["secrets of the installation"].length} secrets`);
for (const [kind, found] of Object.entries(hits)) promise(`no log holds ${kind}`, found.size === 0, [...found].map(([name, n]) => `${name}: ${n}`).join(", ") || undefined);
const said = installed().filter((word) => answers.some((answer) => answer.includes(word)));
promise("no answer of the API holds a secret", said.length === 0, `${said.length} found`);
verdict("secrets");

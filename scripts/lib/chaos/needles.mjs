// What no log of this installation may hold, and a search for it in all of them at once.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "../postgres.mjs";
import { runDir, world } from "../world.mjs";
import { logFiles } from "./logs.mjs";

/** What was built, tested or played outside the product is no log of it. */
const OTHERS = /^(build|step|maven|up|sandbox|test)/;
const TELLING = 10;
export const logs = () => logFiles().filter((name) => !OTHERS.test(name)).map((name) => join(runDir, "logs", name));

/** What only this installation has: generated secrets, the lines of its keys, passwords of its people. */
export function secrets() {
  const found = new Set([world.app_secret, world.verify_token, world.internal_token]);
  for (const line of readFileSync(join(runDir, "secrets"), "utf8").split("\n")) {
    const [, value] = /^[A-Z0-9_]+=(.{12,})$/.exec(line) ?? [];
    if (value) found.add(value);
  }
  for (const name of readdirSync(runDir).filter((file) => /private.*\.pem$/.test(file)))
    for (const line of readFileSync(join(runDir, name), "utf8").split("\n")) if (/^[A-Za-z0-9+/=]{40,}$/.test(line)) found.add(line);
  for (const place of world.restaurants)
    for (const person of [place.owner, place.manager, place.agent]) if (person?.password) found.add(person.password);
  return [...found].filter(Boolean);
}

/** Guests' numbers in the digits that Meta and people write. */
function spelt(phone) {
  const digits = phone.replace(/\D/g, "");
  return digits.startsWith("966") ? [digits, `0${digits.slice(3)}`] : [digits];
}

/** As it was said, and as Meta escapes it in bodies, also within another text; too little to tell whose it is is left out. */
function written(text) {
  const line = text.split(/["\\\n\r\t]/).sort((a, b) => b.length - a.length)[0].trim().slice(0, 60);
  if (line.length < TELLING || /^[\w:/.-]+$/.test(line)) return [];
  const escaped = (by) => line.replace(/[\u0080-\uffff]/g, (c) => `${by}u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return [line, escaped("\\"), escaped("\\\\")];
}

/** The digits, names and words of guests, as the database knows them. */
export async function guests() {
  const { ask, end } = await database();
  const column = async (sql) => (await ask(sql)).map(([value]) => value);
  const numbers = new Set((await column("select display_phone_number from whatsapp_numbers")).flatMap(spelt));
  const phones = await column("select distinct value from customer_identities where kind = 'phone' limit 20000");
  const names = await column("select distinct name from customers where length(name) >= 10 limit 5000");
  const words = await column("select distinct text from messages where text is not null and sender in ('customer', 'staff') limit 20000");
  end();
  return {
    phones: phones.flatMap(spelt).filter((digits) => digits.length >= 9 && !numbers.has(digits)),
    names: [...new Set(names.flatMap(written))],
    words: [...new Set(words.flatMap(written))],
  };
}

/** How many lines of which log hold any of them, with the first such line of each cut around it. */
export function search(needles, how = "-F") {
  if (needles.length === 0) return [];
  const options = { input: needles.join("\n"), maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C" } };
  const { stdout, status, stderr } = spawnSync("grep", ["-a", "-o", "-H", how, "-f", "-", ...logs()], options);
  if (status > 1) throw new Error(`grep: ${stderr}`);
  const hits = new Map();
  for (const line of stdout.toString().split("\n").filter(Boolean)) {
    const [, file, what] = /([^/]+\.log):(.*)$/s.exec(line);
    const hit = hits.get(file) ?? { count: 0, kinds: new Set() };
    hit.count++;
    hit.kinds.add(what);
    hits.set(file, hit);
  }
  return [...hits].map(([file, { count, kinds }]) => `${file}: ${count} (${kinds.size})`);
}

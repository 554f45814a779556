// Where the running system still says a word: every table, Redis, the queues, the objects and the services' logs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "../postgres.mjs";
import { queueUrls, sqs } from "../queues.mjs";
import { everything } from "../redis.mjs";
import { awsUrl, runDir } from "../world.mjs";

/** How often which place says any of the words. */
export async function traces(words) {
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

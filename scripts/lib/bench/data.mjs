// Many restaurants with years of conversations, one holding half of them: every list and detail stays quick.
// A database of its own beside the running one, and a core-api of its own on it; both are gone afterwards.
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqs } from "../queues.mjs";
import { note, promise, verdict } from "../report.mjs";
import { coreUrl, json, percentile, runDir, sleep, until, world } from "../world.mjs";

// the database stays, and is used again: for who looks into a query
const keep = process.argv.includes("--keep");
const again = process.argv.includes("--again");
const small = process.argv.includes("--small");
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
// seconds of warming, of people who read what they asked for, and of people who never stop asking
const FULL = { restaurants: 200, conversations: 500_000, warm: 40, seconds: 60, rush: 10 };
const PART = small
  ? { restaurants: 200, conversations: 5_000, warm: 12, seconds: 15, rush: 0 }
  : { ...FULL, conversations: 5_000, rush: 0 };
const USERS = 50;
const DATABASE = "crmres_bench";
const QUEUE = "facts-core-api-bench";
const LARGE = ["conversations", "messages", "customers", "customer_identities", "feedback", "orders", "order_items"];
const LIMIT = { list: 100, search: 150, growth: 2 };
// milliseconds between an answer and the next question, half as much or half as much again
const THOUGHT = 1_000;

const extracted = join(root, "services/core-api/target/extracted");
const started = [];
const driver = join(extracted, "lib", readdirSync(join(extracted, "lib")).find((jar) => /^postgresql-/.test(jar)));
const environment = Object.fromEntries(
  readFileSync(`/proc/${readFileSync(join(runDir, "pids/core-api"), "utf8").trim()}/environ`, "utf8")
    .split("\0")
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
);
const secrets = Object.fromEntries(
  readFileSync(join(runDir, "secrets"), "utf8").trim().split("\n").map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);
const urlOf = (database) => environment.CRMRES_DB_URL.replace(/\/[^/]+$/, `/${database}`);
const owner = world.restaurants[0].owner;
const manager = { email: "manager@bench.example", password: owner.password };

/** As the server's superuser, who is bound by no policy; one value a line. */
function sql(script, database = DATABASE) {
  const ran = spawnSync(
    process.env.JAVA,
    ["-cp", driver, join(here, "data/Sql.java"), urlOf(database), "postgres"],
    { input: script, encoding: "utf8", env: { ...process.env, SQL_PASSWORD: secrets.CRMRES_POSTGRES_PASSWORD }, maxBuffer: 1 << 26 },
  );
  if (ran.status !== 0) throw new Error(`SQL failed: ${ran.stderr.slice(0, 2_000)}`);
  return ran.stdout.trim().split("\n").filter(Boolean);
}

const filled = (script, values) => script.replace(/\$\{(\w+)\}/g, (_, name) => values[name]);
const tables = LARGE.map((table) => `'${table}'`).join(", ");

function jar(args, extra) {
  const program = join(extracted, readdirSync(extracted).find((name) => /-exec\.jar$/.test(name)));
  return [process.env.JAVA, [...environmentFlags(), "-jar", program, ...args], { env: { ...environment, ...extra }, cwd: extracted }];
}

/** As production starts it: the small flags are for a laptop's memory, not for fifty users at once. */
function environmentFlags() {
  return ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"];
}

function prepare() {
  sql(`drop database if exists ${DATABASE} with (force)`, "postgres");
  sql(`create database ${DATABASE} owner crmres_owner template template0`, "postgres");
  sql("create extension pg_trgm; create extension cube; create extension earthdistance; create extension btree_gist; create extension btree_gin;");
  const [java, args, options] = jar(["--migrate"], {
    CRMRES_DB_URL: urlOf(DATABASE),
    CRMRES_DB_USER: "crmres_owner",
    CRMRES_DB_PASSWORD: secrets.CRMRES_DB_PASSWORD_OWNER,
  });
  const ran = spawnSync(java, args, { ...options, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`the migration failed: ${ran.stdout.slice(-1_000)}`);
}

/** The owner of the running demo, who signs in here with the same password; and somebody with that password too. */
function admitPeople() {
  const [hash] = sql(`select password_hash from users where email = '${owner.email}'`, "crmres");
  sql(`insert into users (id, email, name, password_hash, created_at, updated_at) values
    (gen_random_uuid(), '${owner.email}', 'Owner', '${hash}', now(), now()),
    (gen_random_uuid(), '${manager.email}', 'Manager', '${hash}', now(), now())`);
}

function load(size) {
  const from = Date.now();
  sql(filled(readFileSync(join(here, "data/load.sql"), "utf8"), { ...size, tables, owner: owner.email, manager: manager.email }));
  sql("vacuum analyze");
  // few rows are rightly read from end to end; there it is asked whether an index could serve
  if (size === PART) sql(`alter database ${DATABASE} set enable_seqscan = off`);
  note(`loaded in ${Math.round((Date.now() - from) / 1000)} s`);
}

/** The id of the largest restaurant. */
function about({ restaurants }) {
  const [counts] = sql(`select jsonb_build_object('conversations', (select count(*) from conversations),
    'messages', (select count(*) from messages), 'customers', (select count(*) from customers),
    'largest', (select id from restaurants where slug = 'bench-1'))`).map((line) => JSON.parse(line));
  note(`${counts.conversations} conversations, ${counts.messages} messages, ${counts.customers} customers of ${restaurants} restaurants`);
  return counts.largest;
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function startService() {
  await sqs("CreateQueue", { QueueName: QUEUE });
  const port = await freePort();
  const [java, args, options] = jar([], {
    CRMRES_DB_URL: urlOf(DATABASE),
    SERVER_PORT: String(port),
    CRMRES_FACTS_QUEUE: QUEUE,
    // the measure is of the API, not of what a tier allows
    CRMRES_REQUEST_LIMIT_FACTOR: "1000",
  });
  const child = spawn(java, args, { ...options, stdio: "ignore" });
  started.push(child);
  const api = `http://127.0.0.1:${port}/api/v1`;
  await until("core-api on the large database", () => fetch(`http://127.0.0.1:${port}/actuator/health`).then((a) => a.ok), { timeout: 300_000, every: 500 });
  return api;
}

/** Whatever becomes of the measure, nothing of it stays. */
async function tidyUp() {
  await Promise.all(started.splice(0).map(stop));
  if (!keep && !again) sql(`drop database if exists ${DATABASE} with (force)`, "postgres");
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await Promise.race([gone, sleep(20_000).then(() => child.kill("SIGKILL"))]);
  await gone;
}

// said in every other conversation, in some, in few; together, in a row, and by name
const WORDS = ["الكبسه", "البرجر لذيذ", "تأخر الطلب", "الشاورما بارد", "كنافة", "المندوب ما وصل", "خصم الجمعة", "الزعفران",
  "الكمأة", "الكمأة الطلب", "9123", "القحطاني", "نوره الشمري", "0500123", "لا يوجد"];
const any = (list) => list[Math.floor(Math.random() * list.length)];

/** What people look at, as paths; ids are of the largest restaurant. */
function routes(ids) {
  return {
    "GET /conversations": () => "/conversations",
    "GET /conversations?offset": () => `/conversations?limit=20&offset=${20 * Math.floor(Math.random() * 10)}`,
    "GET /conversations?cursor": () => `/conversations?cursor=${any(ids.cursors.conversations)}`,
    "GET /conversations?status": () => `/conversations?status=${any(["active", "escalated", "resolved", "abandoned"])}`,
    "GET /conversations?branch_id": () => `/conversations?branch_id=${any(ids.branches)}`,
    "GET /conversations?waiting": () => "/conversations?waiting=true&sort=waiting",
    "GET /conversations?unread": () => "/conversations?unread=true",
    "GET /conversations?handled_by": () => `/conversations?handled_by=${any(["ai", "staff"])}`,
    "GET /conversations?assigned_to": () => "/conversations?assigned_to=me",
    "GET /conversations/counts": () => "/conversations/counts",
    "GET /conversations/{id}": () => `/conversations/${any(ids.conversations)}`,
    "GET /conversations/{id}/notes": () => `/conversations/${any(ids.conversations)}/notes`,
    "GET /conversations?q (search)": () => `/conversations?q=${encodeURIComponent(any(WORDS))}`,
    "GET /customers": () => `/customers?sort=${any(["recent", "value", "name"])}`,
    "GET /customers?tag": () => "/customers?tag=vip",
    "GET /customers?q (search)": () => `/customers?q=${encodeURIComponent(any(["نوره", "القحطاني ابراهيم", "500012", "سعود"]))}`,
    "GET /customers/{id}": () => `/customers/${any(ids.customers)}`,
    "GET /customers/{id}/notes": () => `/customers/${any(ids.customers)}/notes`,
    "GET /customers/tags": () => "/customers/tags",
    "GET /feedback": () => "/feedback",
    "GET /feedback?rating": () => `/feedback?rating=${1 + Math.floor(Math.random() * 5)}`,
    "GET /feedback/{id}": () => `/feedback/${any(ids.feedback)}`,
    "GET /feedback/summary": () => "/feedback/summary",
    "GET /feedback?follow_up": () => "/feedback?follow_up=open",
    "GET /orders": () => "/orders",
    "GET /orders?status": () => "/orders?status=delivered",
    "GET /orders?q (search)": () => `/orders?q=${encodeURIComponent(any(["نوره", "القحطاني ابراهيم", "500012", "77"]))}`,
    "GET /orders/board": () => "/orders/board",
    "GET /orders/{id}": () => `/orders/${any(ids.orders)}`,
    "GET /branches": () => "/branches",
    "GET /branches/nearest": () => "/branches/nearest?latitude=24.7&longitude=46.7",
    "GET /team": () => "/team",
    "GET /audit": () => "/audit",
    "GET /me": () => "/me",
  };
}

/** Of the branch that the manager works in, so that each of the two may see them. */
async function knownIds(ask, restaurant) {
  const some = (table, where = "true") =>
    sql(`select id from ${table} where restaurant_id = '${restaurant}' and ${where} order by md5(id::text) limit 500`);
  const theirs = `branch_id = (select branch_ids[1] from memberships where branch_ids <> '{}' limit 1)`;
  const cursors = [];
  for (let cursor = "", i = 0; i < 20; i++) {
    cursor = (await ask(`/conversations?limit=100${cursor && `&cursor=${cursor}`}`)).next_cursor;
    cursors.push(cursor);
  }
  return {
    conversations: some("conversations", theirs),
    customers: some("customers", `id in (select customer_id from conversations where ${theirs})`),
    orders: some("orders", theirs),
    feedback: some("feedback", theirs),
    branches: some("branches", theirs.replace("branch_id", "id")),
    cursors: { conversations: cursors },
  };
}

/** Fifty people, half of them the owner of all and half the manager of a branch; each looks at something and thinks. */
async function people(api, tokens, paths, seconds, thought) {
  const names = Object.keys(paths);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const wrong = [];
  const end = Date.now() + seconds * 1000;
  const look = async (name, token) => {
    const from = performance.now();
    const answer = await fetch(api + paths[name](), { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    times[name].push(performance.now() - from);
    if (answer.status !== 200) wrong.push(`${name} answered ${answer.status}`);
  };
  await Promise.all(
    Array.from({ length: USERS }, async (_, user) => {
      await sleep((user * thought) / USERS);
      for (let i = user; Date.now() < end; i++) {
        await look(names[i % names.length], tokens[user % tokens.length]);
        await sleep(thought * (0.5 + Math.random()));
      }
    }),
  );
  return { times, wrong };
}

const scans = () =>
  Object.fromEntries(
    sql(`select jsonb_build_object('t', relname, 'n', seq_scan) from pg_stat_user_tables where relname in (${tables})`)
      .map((line) => JSON.parse(line))
      .map(({ t, n }) => [t, n]),
  );

async function measure(size) {
  try {
    if (!again) {
      prepare();
      admitPeople();
      load(size);
    }
    const largest = about(size);
    const api = await startService();
    const signIn = async (person) =>
      (await json("POST", `${api}/auth/login`, { ...person, restaurant_id: largest })).access_token;
    const tokens = [await signIn(owner), await signIn(manager)];
    const ask = (path) => json("GET", api + path, undefined, { authorization: `Bearer ${tokens[0]}` });
    const paths = routes(await knownIds(ask, largest));
    // as it is in the evening, not right after it was started
    await people(api, tokens, paths, size.warm, 0);
    await sleep(1_500);
    const before = scans();
    const { times, wrong } = await people(api, tokens, paths, size.seconds, THOUGHT);
    await sleep(1_500);
    const after = scans();
    const scanned = Object.keys(after).filter((table) => after[table] > before[table]);
    const rush = size.rush ? await people(api, tokens, paths, size.rush, 0) : undefined;
    return { p50: each(times, 50), p95: each(times, 95), count: Object.values(times).flat().length, wrong, scanned, rush };
  } finally {
    await tidyUp();
  }
}

const each = (times, p) => Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, percentile(ms, p)]));

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => tidyUp().finally(() => process.exit(1)));
note(`${USERS} people at once, ${THOUGHT / 1000} s between an answer and the next question, the service warm; load of the machine ${loadavg()[0].toFixed(1)}`);
const part = again && !small ? undefined : await measure(PART);
const seen = small ? part : await measure(FULL);
for (const [name, ms] of Object.entries(seen.p95)) {
  const growth = small || !part ? "" : `   at 1/100: p50 ${part.p50[name].toFixed(0)}, p95 ${part.p95[name].toFixed(0)} ms`;
  note(`${name.padEnd(32)} p50 ${seen.p50[name].toFixed(0).padStart(4)}  p95 ${ms.toFixed(0).padStart(4)} ms${growth}`);
}
if (seen.rush) {
  const all = Object.values(seen.rush.times).flat();
  note(`without a thought between: ${Math.round(all.length / FULL.rush)} requests a second, p50 ${percentile(all, 50).toFixed(0)}, p95 ${percentile(all, 95).toFixed(0)} ms`);
}
const slow = (search, limit) =>
  Object.entries(seen.p95).filter(([name, ms]) => name.includes("search") === search && ms >= limit).map(([name]) => name);
promise(`${USERS} people, ${seen.count} requests: all answered`, seen.wrong.length === 0, seen.wrong.slice(0, 3).join("; ") || "200 each");
promise(`every list and detail: p95 < ${LIMIT.list} ms`, slow(false, LIMIT.list).length === 0, slow(false, LIMIT.list).join(", ") || "all");
promise(`search in Arabic: p95 < ${LIMIT.search} ms`, slow(true, LIMIT.search).length === 0, slow(true, LIMIT.search).join(", ") || "all");
promise("no large table is read from end to end", seen.scanned.length === 0, seen.scanned.join(", ") || "none");
if (!small && part) {
  // below ten milliseconds it is the machine that is measured
  const grown = Object.keys(seen.p50).filter((name) => Math.max(seen.p50[name], 10) / Math.max(part.p50[name], 10) >= LIMIT.growth);
  promise(`a hundred times the data: under ${LIMIT.growth} times the time`, grown.length === 0, grown.join(", ") || "all");
}
verdict("data");

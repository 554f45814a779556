// Many restaurants with years of conversations, one holding half of them: every list and detail stays quick.
// A database of its own beside the running one, and a core-api of its own on it; both are gone afterwards.
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqs } from "../queues.mjs";
import { note, promise, verdict } from "../report.mjs";
import { coreUrl, json, percentile, runDir, sleep, until, world } from "../world.mjs";

const small = process.argv.includes("--small");
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
const FULL = { restaurants: 200, conversations: 500_000, seconds: 10 };
const PART = { restaurants: 200, conversations: 5_000, seconds: 6 };
const USERS = 50;
const DATABASE = "crmres_bench";
const QUEUE = "facts-core-api-bench";
const LARGE = ["conversations", "messages", "customers", "customer_identities", "feedback", "orders", "order_items"];
const LIMIT = { list: 100, search: 150, growth: 2 };

const extracted = join(root, "services/core-api/target/extracted");
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
  sql("create extension pg_trgm; create extension cube; create extension earthdistance; create extension btree_gist;");
  const [java, args, options] = jar(["--migrate"], {
    CRMRES_DB_URL: urlOf(DATABASE),
    CRMRES_DB_USER: "crmres_owner",
    CRMRES_DB_PASSWORD: secrets.CRMRES_DB_PASSWORD_OWNER,
  });
  const ran = spawnSync(java, args, { ...options, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`the migration failed: ${ran.stdout.slice(-1_000)}`);
}

/** The owner of the running demo, who signs in here with the same password. */
function admitOwner() {
  const [person] = sql(
    `select jsonb_build_object('id', id, 'name', name, 'hash', password_hash) from users where email = '${owner.email}'`,
    "crmres",
  ).map((line) => JSON.parse(line));
  sql(`insert into users (id, email, name, password_hash, created_at, updated_at)
    values ('${person.id}', '${owner.email}', 'Bench', '${person.hash}', now(), now())`);
}

function load(size) {
  const from = Date.now();
  const built = sql(filled(readFileSync(join(here, "data/load.sql"), "utf8"), { ...size, tables, email: owner.email }));
  const [counts] = sql(`select jsonb_build_object('conversations', (select count(*) from conversations),
    'messages', (select count(*) from messages), 'customers', (select count(*) from customers),
    'largest', (select id from restaurants where slug = 'bench-1'))`).map((line) => JSON.parse(line));
  // few rows are rightly read from end to end; there it is asked whether an index could serve
  if (size === PART) sql(`alter database ${DATABASE} set enable_seqscan = off`);
  note(`${counts.conversations} conversations, ${counts.messages} messages, ${counts.customers} customers of ${size.restaurants} restaurants, loaded in ${Math.round((Date.now() - from) / 1000)} s`);
  return { ...counts, built };
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
    CRMRES_RATE_LIMIT_FACTOR: "1000",
  });
  const child = spawn(java, args, { ...options, stdio: "ignore" });
  const api = `http://127.0.0.1:${port}/api/v1`;
  await until("core-api on the large database", () => fetch(`http://127.0.0.1:${port}/actuator/health`).then((a) => a.ok), { timeout: 120_000, every: 500 });
  return { child, api };
}

async function stop(child) {
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await Promise.race([gone, sleep(20_000).then(() => child.kill("SIGKILL"))]);
  await gone;
}

const WORDS = ["الكبسه", "البرجر لذيذ", "تأخر الطلب", "الشاورما بارد", "كنافة", "المندوب ما وصل", "القحطاني", "نوره الشمري", "9123"];
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
    "GET /conversations/counts": () => "/conversations/counts",
    "GET /conversations/{id}": () => `/conversations/${any(ids.conversations)}`,
    "GET /conversations?q (search)": () => `/conversations?q=${encodeURIComponent(any(WORDS))}`,
    "GET /customers": () => `/customers?sort=${any(["recent", "value", "name"])}`,
    "GET /customers?tag": () => "/customers?tag=vip",
    "GET /customers?q (search)": () => `/customers?q=${encodeURIComponent(any(["نوره", "القحطاني ابراهيم", "500012", "سعود"]))}`,
    "GET /customers/{id}": () => `/customers/${any(ids.customers)}`,
    "GET /feedback": () => "/feedback",
    "GET /feedback?follow_up": () => "/feedback?follow_up=open",
    "GET /orders": () => "/orders",
    "GET /orders?status": () => "/orders?status=delivered",
    "GET /orders/board": () => "/orders/board",
    "GET /orders/{id}": () => `/orders/${any(ids.orders)}`,
    "GET /branches": () => "/branches",
    "GET /branches/nearest": () => "/branches/nearest?latitude=24.7&longitude=46.7",
    "GET /audit": () => "/audit",
    "GET /me": () => "/me",
  };
}

async function knownIds(ask, restaurant) {
  const some = (table) =>
    sql(`select id from ${table} where restaurant_id = '${restaurant}' order by md5(id::text) limit 500`);
  const cursors = [];
  for (let cursor = "", i = 0; i < 20; i++) {
    cursor = (await ask(`/conversations?limit=100${cursor && `&cursor=${cursor}`}`)).next_cursor;
    cursors.push(cursor);
  }
  return {
    conversations: some("conversations"),
    customers: some("customers"),
    orders: some("orders"),
    branches: some("branches"),
    cursors: { conversations: cursors },
  };
}

/** Fifty people, each looking at something, then reading it for a second or so. */
async function people(api, token, paths, seconds, pause) {
  const times = Object.fromEntries(Object.keys(paths).map((name) => [name, []]));
  const wrong = [];
  const end = Date.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: USERS }, async (_, user) => {
      await sleep((user * pause) / USERS);
      for (let i = user; Date.now() < end; i++) {
        const name = Object.keys(paths)[i % Object.keys(paths).length];
        const from = performance.now();
        const answer = await fetch(api + paths[name](), { headers: { authorization: `Bearer ${token}` } });
        await answer.arrayBuffer();
        times[name].push(performance.now() - from);
        if (answer.status !== 200) wrong.push(`${name} answered ${answer.status}`);
        await sleep(pause * (0.5 + Math.random()));
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
  prepare();
  admitOwner();
  const { largest } = load(size);
  const service = await startService();
  try {
    const { access_token: token } = await json("POST", `${service.api}/auth/login`, { ...owner, restaurant_id: largest });
    const ask = (path) => json("GET", service.api + path, undefined, { authorization: `Bearer ${token}` });
    const paths = routes(await knownIds(ask, largest));
    await people(service.api, token, paths, size.seconds, 200);
    await sleep(1_500);
    const before = scans();
    const { times, wrong } = await people(service.api, token, paths, size.seconds * 2, 1_000);
    await sleep(1_500);
    const after = scans();
    const scanned = Object.keys(after).filter((table) => after[table] > before[table]);
    return { p50: each(times, 50), p95: each(times, 95), counts: Object.values(times).flat().length, wrong, scanned };
  } finally {
    await stop(service.child);
    sql(`drop database if exists ${DATABASE} with (force)`, "postgres");
  }
}

const each = (times, p) => Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, percentile(ms, p)]));

const part = await measure(PART);
const seen = small ? part : await measure(FULL);
for (const [name, ms] of Object.entries(seen.p95)) {
  note(`${name.padEnd(32)} p50 ${seen.p50[name].toFixed(0).padStart(4)}  p95 ${ms.toFixed(0).padStart(4)} ms${small ? "" : `   at 1/100: p95 ${part.p95[name].toFixed(0)} ms`}`);
}
const slow = (search, limit) =>
  Object.entries(seen.p95).filter(([name, ms]) => name.includes("search") === search && ms >= limit).map(([name]) => name);
promise(`${USERS} people, ${seen.counts} requests: all answered`, seen.wrong.length === 0, seen.wrong.slice(0, 3).join("; ") || "200 each");
promise(`every list and detail: p95 < ${LIMIT.list} ms`, slow(false, LIMIT.list).length === 0, slow(false, LIMIT.list).join(", ") || "all");
promise(`search in Arabic: p95 < ${LIMIT.search} ms`, slow(true, LIMIT.search).length === 0, slow(true, LIMIT.search).join(", ") || "all");
promise("no large table is read from end to end", seen.scanned.length === 0, seen.scanned.join(", ") || "none");
if (!small) {
  // below ten milliseconds it is the machine that is measured
  const grown = Object.keys(seen.p50).filter((name) => Math.max(seen.p50[name], 10) / Math.max(part.p50[name], 10) >= LIMIT.growth);
  promise(`a hundred times the data: under ${LIMIT.growth} times the time`, grown.length === 0, grown.join(", ") || "all");
}
verdict("data");

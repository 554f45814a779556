// A gateway of its own, with queues and a database of its own, on the disks and servers of the running system: what is measured
// is not shared with the demo, and nothing of it stays.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { database } from "../../postgres.mjs";
import { json, runDir, until, world } from "../../world.mjs";
import { commandOf, environmentOf, FLAGS, freePort, pidOf, start, stopAll } from "./processes.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../../..");
const java = process.env.JAVA ?? "java";
const DATABASE = "crmres_bench_gateway";
const REDIS = 1;
const folder = join(runDir, "bench-gateway");
const classes = mkdtempSync(join(tmpdir(), "crmres-bench-"));
/** Nobody owns the one: its messages are parked. The other one's statuses wait for messages that were never sent. */
export const NUMBERS = { guests: "1999999998", sent: "1999999999" };

const gateway = environmentOf(pidOf("whatsapp-gateway"));
const secret = (name) => readFileSync(join(runDir, "secrets"), "utf8").match(new RegExp(`^${name}=(.*)$`, "m"))[1];
const databaseUrl = gateway.CRMRES_DB_URL.replace(/\/[^/]+$/, `/${DATABASE}`);
const redisPort = Number(new URL(gateway.CRMRES_REDIS_URL).port);

const extracted = (module) => join(root, module, "target/extracted");
const programOf = (module) => join(extracted(module), readdirSync(extracted(module)).find((name) => /-exec\.jar$/.test(name)));

async function makeDatabase() {
  const server = await database("postgres");
  await server.ask(`drop database if exists ${DATABASE} with (force)`);
  await server.ask(`create database ${DATABASE} owner crmres_owner template template0`);
  server.end();
  const fresh = await database(DATABASE);
  for (const extension of ["pg_trgm", "cube", "earthdistance", "btree_gist", "btree_gin"]) await fresh.ask(`create extension ${extension}`);
  migrate();
  await fresh.ask(`insert into restaurants (id, slug, name, subscription_tier, created_at, updated_at)
    values (uuidv7(), 'bench', '{"ar": "قياس", "en": "Bench"}', 'enterprise', now(), now())`);
  await fresh.ask(`insert into whatsapp_numbers (id, restaurant_id, phone_number_id, waba_id, display_phone_number, created_at, updated_at)
    select uuidv7(), id, '${NUMBERS.sent}', 'bench', '+966500000999', now(), now() from restaurants`);
  fresh.end();
}

function migrate() {
  const env = {
    ...environmentOf(pidOf("core-api")),
    CRMRES_DB_URL: databaseUrl,
    CRMRES_DB_USER: "crmres_owner",
    CRMRES_DB_PASSWORD: secret("CRMRES_DB_PASSWORD_OWNER"),
  };
  const ran = spawnSync(java, [...FLAGS, "-jar", programOf("services/core-api"), "--migrate"], { env, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`the migration failed: ${ran.stdout.slice(-1_000)}`);
}

/** The running one's own command, with a directory and ports of its own, and room for what waits while webhooks go first. */
async function startQueues() {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const mine = { "--dir": folder, "--port": port, "--smtp-port": await freePort(), "--mailbox-port": await freePort() };
  const small = /^-XX:TieredStopAtLevel|^-Xm[xs]/;
  const [program, ...command] = commandOf(pidOf("local-aws"));
  const args = ["-Xmx1g", ...flagsOf("BENCH_JVM_QUEUES"), ...command.filter((word) => !small.test(word))];
  const changed = args.map((word, i) => String(mine[args[i - 1]] ?? word));
  const child = start(program, changed, { env: environmentOf(pidOf("local-aws")) });
  const url = `http://127.0.0.1:${port}`;
  await until("the queues", () => fetch(`${url}/control/health`).then((a) => a.ok), { timeout: 120_000 });
  return { url, pid: child.pid };
}

/** More flags for the gateway or its queues, to profile them. */
const flagsOf = (name) => (process.env[name] ?? "").split(" ").filter(Boolean);

export async function startGateway() {
  await makeDatabase();
  const queues = await startQueues();
  const port = await freePort();
  const env = {
    ...gateway,
    SERVER_PORT: String(port),
    CRMRES_AWS_ENDPOINT: queues.url,
    CRMRES_DB_URL: databaseUrl,
    CRMRES_REDIS_URL: `redis://127.0.0.1:${redisPort}/${REDIS}`,
    SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS: "-1",
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /^CRMRES_(LOAD|HANDOVER|LEDGER|STATUS|INBOUND)_/.test(name))),
  };
  const child = start(java, [...FLAGS, ...flagsOf("BENCH_JVM_GATEWAY"), "-jar", programOf("services/whatsapp-gateway")], { env });
  await until("the gateway", () => fetch(`http://127.0.0.1:${port}/actuator/health/readiness`).then((a) => a.ok), { timeout: 600_000, every: 250 });
  return { port, pids: { gateway: child.pid, queues: queues.pid, redis: pidOf("redis"), postgres: pidOf("postgres") } };
}

/** Spring MVC on Tomcat with virtual threads, from the very jars that the gateway runs with. */
export async function startBare() {
  const lib = join(extracted("services/whatsapp-gateway"), "lib");
  const jars = readdirSync(lib).filter((jar) => !/^(service-kit|shared-model)-/.test(jar)).map((jar) => join(lib, jar)).join(":");
  const compiled = spawnSync(join(dirname(java), "javac"), ["-parameters", "-cp", jars, "-d", classes, join(here, "BareWebhook.java")], { encoding: "utf8" });
  if (compiled.status !== 0) throw new Error(compiled.stderr.slice(0, 1_000));
  const port = await freePort();
  const settings = ["--server.address=127.0.0.1", `--server.port=${port}`, "--spring.threads.virtual.enabled=true", "--server.tomcat.max-keep-alive-requests=-1"];
  const env = { ...gateway, APP_SECRET: world.app_secret, SPRING_PROFILES_ACTIVE: "" };
  return known(port, start(java, [...FLAGS, "-cp", `${classes}:${jars}`, "BareWebhook", ...settings], { env }));
}

/** Debian's Express and FastAPI where they are installed. */
export async function startPeers() {
  const node = { NODE_PATH: "/usr/share/nodejs" };
  const peers = [
    ["express", "node", ["-e", "require('express')"], [join(here, "express.cjs")], node],
    ["fastapi", "python3", ["-c", "import fastapi, uvicorn"], [join(here, "peer.py")], {}],
  ];
  const found = {};
  for (const [name, program, probe, args, extra] of peers) {
    const env = { ...process.env, ...extra, APP_SECRET: world.app_secret };
    if (spawnSync(program, probe, { env }).status !== 0) continue;
    const port = await freePort();
    found[name] = await known(port, start(program, args, { env: { ...env, PORT: String(port) } }));
  }
  return found;
}

async function known(port, child) {
  const url = `http://127.0.0.1:${port}/webhooks/whatsapp`;
  await until("a bare server", () => fetch(url, { method: "POST", body: "" }).then((a) => a.status === 401), { timeout: 300_000 });
  return { port, pids: { server: child.pid } };
}

export const books = ({ port }) =>
  json("GET", `http://127.0.0.1:${port}/internal/ledger`, undefined, { "x-internal-token": world.internal_token });

/** The sum of a metric over those of its lines that hold all these words. */
export async function metric({ port }, name, ...words) {
  const text = await (await fetch(`http://127.0.0.1:${port}/actuator/prometheus`)).text();
  return text
    .split("\n")
    .filter((line) => line.startsWith(name) && words.every((word) => line.includes(word)))
    .reduce((sum, line) => sum + Number(line.split(" ").pop()), 0);
}

export async function tidyUp() {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
  rmSync(classes, { recursive: true, force: true });
  await new Promise((done) => {
    const redis = connect(redisPort, "127.0.0.1", () => redis.end(`SELECT ${REDIS}\r\nFLUSHDB\r\nQUIT\r\n`));
    redis.on("data", () => {}).on("close", done).on("error", done);
  });
  const server = await database("postgres");
  await server.ask(`drop database if exists ${DATABASE} with (force)`);
  server.end();
}

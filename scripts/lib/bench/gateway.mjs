// How fast the gateway accepts beside a bare "verify and 200" server of the same stack, in turns within one run; how it stands
// Meta's own measure; what bad signatures cost; and how fast it sends.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { note, promise, verdict } from "../report.mjs";
import { percentile, sleep, until, world } from "../world.mjs";
import { paced } from "./gateway/pace.mjs";
import { costOf } from "./gateway/processes.mjs";
import { books, metric, NUMBERS, startBare, startGateway, startPeers, tidyUp } from "./gateway/system.mjs";

const run = promisify(execFile);
const small = process.argv.includes("--small");
const only = process.argv.find((word) => word.startsWith("--only="))?.slice(7).split(",");
// the standard is Meta's: three statuses to each message, 6,667 webhooks a second for a hundred thousand chats at once
const size = small
  ? { warm: 10, rounds: 1, seconds: 3, rate: 500, open: 4, flood: 1, sends: 240, drain: 60 }
  : { warm: 120, rounds: 3, seconds: 10, rate: 6_667, open: 60, flood: 10, sends: 1_600, drain: 900 };
if (process.env.BENCH_WARM) size.warm = Number(process.env.BENCH_WARM);
const SLICE = 5;
/** Requests after which the compiler has seen all there is. */
const WARM = 150_000;
const CONNECTIONS = 64;
// a few seconds do not compile the gateway, and others share the processors: only a fall is seen here; the full size asks for the goal
const LIMIT = small ? { share: 0.02, p99: 500, slowest: 5 } : { share: 0.4, p99: 25, slowest: 76 };
const loader = join(dirname(fileURLToPath(import.meta.url)), "gateway/load.mjs");
let runs = 0;

async function load(target, wish) {
  const asked = { port: target.port, connections: CONNECTIONS, count: 120_000, secret: world.app_secret, ...NUMBERS, ...wish };
  asked.run ??= `${randomBytes(4).toString("hex")}${runs++}x`;
  return costOf(target.pids, async () => {
    const { stdout } = await run("node", ["--max-semi-space-size=32", loader, JSON.stringify(asked)], { maxBuffer: 1 << 20 });
    return JSON.parse(stdout);
  });
}

function tell(what, result) {
  const asked = Math.max(1, result.answered + refusedBy(result));
  const costs = Object.entries(result.cost).map(([name, ms]) => `${name} ${((ms * 1000) / asked).toFixed(0)}`);
  const refused = refusedBy(result) ? `, refused ${JSON.stringify(result.refused)}` : "";
  note(`${what}: ${result.perSecond.toFixed(0)}/s, p50 ${result.p50.toFixed(1)}, p95 ${result.p95.toFixed(1)}, p99 ${result.p99.toFixed(1)}, longest ${result.most.toFixed(0)} ms${refused}; µs of processor a webhook: ${costs.join(", ")}`);
  return result;
}

const refusedBy = ({ refused }) => Object.values(refused).reduce((sum, n) => sum + n, 0);
const median = (results, name) => percentile(results.map((one) => one[name]), 50);

/** All that was accepted has come to its end; nothing is measured while it has not. */
async function settle(gateway, what) {
  const from = performance.now();
  let gap;
  const balanced = await until("the books", async () => {
    gap = (await books(gateway)).numbers.reduce((sum, line) => sum + Math.abs(line.gap), 0);
    return gap === 0;
  }, { timeout: size.drain * 1000, every: 500 }).catch(() => false);
  note(`after ${what} the books balanced in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return promise(`${what}: all that was accepted is accounted for`, balanced === true, balanced === true ? "gap 0" : `gap ${gap}`);
}

/**
 * As it is in the evening, not right after it was started: so many requests, or as many as come in the time there is. The same few
 * again and again: accepting them costs as much, and the queue keeps the first of each alone.
 */
async function warm(gateway, bare) {
  for (const [name, target] of Object.entries({ bare, gateway })) {
    let answered = 0;
    let last;
    const end = Date.now() + size.warm * 1000;
    while (answered < WARM && Date.now() < end) {
      last = await load(target, { seconds: SLICE, count: 4_000, run: "warm" });
      answered += last.answered;
    }
    tell(`${answered} to warm ${name}, at last`, last);
  }
  await settle(gateway, "warming");
}

async function closedLoop(gateway, bare) {
  const peers = await startPeers();
  for (const name of ["express", "fastapi"]) if (!peers[name]) note(`${name} is not installed here and is left out`);
  const results = { gateway: [], bare: [] };
  await warm(gateway, bare);
  for (let round = 1; round <= size.rounds; round++) {
    const name = `round ${round}`;
    results.bare.push(tell(`${name}, bare`, await load(bare, { seconds: size.seconds })));
    results.gateway.push(tell(`${name}, gateway`, await load(gateway, { seconds: size.seconds })));
    await settle(gateway, name);
  }
  for (const [name, peer] of Object.entries(peers)) tell(name, await load(peer, { seconds: size.seconds }));
  const ratio = percentile(results.gateway.map((one, i) => one.perSecond / results.bare[i].perSecond), 50);
  note(`median: gateway ${median(results.gateway, "perSecond").toFixed(0)}/s, bare ${median(results.bare, "perSecond").toFixed(0)}/s`);
  promise("the gateway refused nothing", results.gateway.every((one) => refusedBy(one) === 0));
  promise(`durable and deduplicated at ${CONNECTIONS} connections: at least ${LIMIT.share * 100} % of the bare server of the same stack`, ratio >= LIMIT.share, `${(ratio * 100).toFixed(0)} %`);
  promise(`p99 of an answer within ${LIMIT.p99} ms`, median(results.gateway, "p99") <= LIMIT.p99, `${median(results.gateway, "p99").toFixed(1)} ms`);
}

const batchesOf = async (gateway) => ({
  calls: await metric(gateway, "crmres_handover_batch_count"),
  entries: await metric(gateway, "crmres_handover_batch_sum"),
});

async function openLoop(gateway) {
  const { rate, open: seconds } = size;
  const batches = await batchesOf(gateway);
  const result = tell(`${rate} webhooks a second for ${seconds} s`, await load(gateway, { seconds, rate, connections: 256, statuses: true }));
  const after = await batchesOf(gateway);
  note(`${((after.entries - batches.entries) / (after.calls - batches.calls)).toFixed(1)} entries a call to the queues`);
  const asked = rate * seconds;
  promise("none refused", refusedBy(result) === 0 && result.answered === asked, `${result.answered} of ${asked}`);
  promise("median within 250 ms of the time it was due", result.p50 <= 250, `${result.p50.toFixed(1)} ms`);
  promise("under 1 % above a second", result.late < asked / 100, `${((result.late * 100) / asked).toFixed(2)} %`);
  await settle(gateway, "the open loop");
}

/** Borrowed connections, calls to the queues and entries; the first also by what runs by the clock. */
async function counts(gateway) {
  return {
    sql: await metric(gateway, "hikaricp_connections_acquire_seconds_count"),
    calls: await metric(gateway, "crmres_handover_batch_count"),
    entries: await metric(gateway, "crmres_webhook_entries_total"),
    refused: await metric(gateway, "crmres_webhook_answers_seconds_count", 'status="401"'),
  };
}

async function during(gateway, work) {
  const before = await counts(gateway);
  await work();
  const after = await counts(gateway);
  return Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
}

async function badSignatures(gateway) {
  const { flood: seconds } = size;
  const quiet = await during(gateway, () => sleep(seconds * 1000 + 1_000));
  let result;
  const flood = await during(gateway, async () => {
    result = await load(gateway, { seconds, forged: true, count: 20_000 });
  });
  const asked = result.refused[401] ?? 0;
  note(`${asked} bad signatures in ${seconds} s (${(asked / seconds).toFixed(0)}/s); database connections taken meanwhile ${flood.sql}, in as long a time without them ${quiet.sql}`);
  promise("each bad signature is refused", asked > 1_000 && refusedBy(result) === asked && result.answered === 0 && flood.refused === asked, `${flood.refused} answers 401`);
  promise("they cost no queue call", flood.calls === 0 && flood.entries === 0, `${flood.calls} calls, ${flood.entries} entries`);
  promise("they cost no SQL", flood.sql <= quiet.sql * 1.5 + 10, `${flood.sql - quiet.sql} more than by the clock`);
}

async function sending() {
  const seen = await paced(size.sends);
  note(`${seen.sent} of ${seen.wanted} sent through one number: ${seen.average.toFixed(1)} a second, median second ${seen.median}, busiest ${seen.most}`);
  promise("every message went out", seen.sent === seen.wanted);
  promise(`${LIMIT.slowest} to 80 a second`, seen.median >= LIMIT.slowest && seen.median <= 80, `median second ${seen.median}`);
  promise("0 refused for their speed", Object.values(seen.refused).every((n) => n === 0), JSON.stringify(seen.refused));
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => tidyUp().finally(() => process.exit(1)));
const wanted = (phase) => !only || only.includes(phase);
try {
  note(`load of the machine ${loadavg()[0].toFixed(1)}; messages come through a number that nobody owns and are parked, statuses are of messages that were never sent and wait: what follows them is storing, not answering`);
  const gateway = ["closed", "open", "flood"].some(wanted) ? await startGateway() : undefined;
  if (wanted("closed")) await closedLoop(gateway, await startBare());
  if (wanted("open")) await openLoop(gateway);
  if (wanted("flood")) await badSignatures(gateway);
} finally {
  await tidyUp();
}
if (wanted("sends")) await sending();
verdict("gateway");

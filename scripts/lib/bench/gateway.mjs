// Accept throughput of the gateway beside a bare "verify and 200" server, in turns within one run.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { note, promise, verdict } from "../report.mjs";
import { envelope, escaped, sign, textMessage } from "../webhooks.mjs";
import { ledger, percentile, sleep, until, world } from "../world.mjs";

const run = promisify(execFile);
const small = process.argv.includes("--small");
const { rounds, seconds, connections } = small
  ? { rounds: 1, seconds: 4, connections: 32 }
  : { rounds: 5, seconds: 8, connections: 64 };
const here = new URL(".", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "crmres-bench-"));
const barePort = 3999 + Number(new URL(world.dashboard_url).port) - 3000;

/** A number that nobody owns: its messages are accepted and parked like any other, and no guest is answered. */
const number = { phone_number_id: "1999999999", waba_id: "1" };

function bodies(count) {
  const lines = Array.from({ length: count }, (_, i) => {
    const message = textMessage(`+96655${String(i % 5_000).padStart(7, "0")}`, "السلام عليكم، وش عندكم اليوم؟", 1_800_000_000);
    const body = Buffer.from(escaped(envelope(number, [message])), "latin1");
    return `${sign(body)}\t${body.toString("base64")}`;
  });
  const file = join(folder, "bodies");
  writeFileSync(file, lines.join("\n"));
  return file;
}

async function load(url, file, first) {
  const { stdout } = await run("node", [join(here, "load.mjs"), url, file, String(connections), String(seconds)], {
    env: { ...process.env, FIRST: String(first) },
  });
  return JSON.parse(stdout);
}

const file = bodies(small ? 20_000 : 120_000);
const bare = spawn(process.env.JAVA ?? "java", ["-XX:+UseSerialGC", join(here, "BareWebhook.java"), String(barePort), world.app_secret]);
const targets = { bare: `http://127.0.0.1:${barePort}/webhooks/whatsapp`, gateway: `${world.gateway_url}/webhooks/whatsapp` };
const rates = { bare: [], gateway: [] };
let used = 0;
try {
  await until("the bare server", () => fetch(targets.bare, { method: "POST", body: "" }).then((a) => a.status === 401));
  for (let round = -1; round < rounds; round++) {
    for (const [name, url] of Object.entries(targets)) {
      const result = await load(url, file, name === "gateway" ? used : 0);
      if (name === "gateway") used = result.used;
      const refused = Object.keys(result.refused).length > 0 ? `, refused ${JSON.stringify(result.refused)}` : "";
      note(`${round < 0 ? "warm-up" : `round ${round + 1}`} ${name}: ${result.perSecond.toFixed(0)}/s, p50 ${result.p50.toFixed(1)}, p95 ${result.p95.toFixed(1)}, p99 ${result.p99.toFixed(1)} ms${refused}`);
      if (round >= 0) rates[name].push(result);
      await sleep(500);
    }
  }
} finally {
  bare.kill();
  rmSync(folder, { recursive: true, force: true });
}
const median = (name) => percentile(rates[name].map((r) => r.perSecond), 50);
note(`median: gateway ${median("gateway").toFixed(0)}/s, bare ${median("bare").toFixed(0)}/s, ratio ${(median("gateway") / median("bare")).toFixed(2)}`);
promise("the gateway refused nothing", rates.gateway.every((r) => Object.keys(r.refused).length === 0));
const balanced = await until("the books", async () => (await ledger()).numbers.every((n) => n.gap === 0), {
  timeout: 300_000,
  every: 2_000,
}).catch(() => false);
promise("all that was accepted is accounted for", balanced === true);
verdict("gateway");

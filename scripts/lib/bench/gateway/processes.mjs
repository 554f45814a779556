// What processes cost and how they are started and ended.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { runDir, sleep } from "../../world.mjs";

/** As production starts it: the small flags of `scripts/up` are for a laptop's memory. */
export const FLAGS = ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"];
const MS_PER_TICK = 10;
const started = [];

export const pidOf = (name) => readFileSync(join(runDir, "pids", name), "utf8").trim();

const strings = (file) => readFileSync(file, "utf8").split("\0").filter(Boolean);
export const commandOf = (pid) => strings(`/proc/${pid}/cmdline`);
export const environmentOf = (pid) =>
  Object.fromEntries(strings(`/proc/${pid}/environ`).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));

export function start(program, args, options) {
  const child = spawn(program, args, { stdio: "ignore", ...options });
  started.push(child);
  return child;
}

export const stopAll = () => Promise.all(started.splice(0).map(stop));

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await Promise.race([gone, sleep(20_000).then(() => child.kill("SIGKILL"))]);
  await gone;
}

export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Parent, user and system time of a process; undefined when it is gone. */
function stat(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1].split(" ");
    return { parent: fields[1], ms: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor time that a process and its children have used. */
function used(pid) {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && stat(name)?.parent === String(pid));
  return [String(pid), ...children].reduce((sum, one) => sum + (stat(one)?.ms ?? 0), 0);
}

/** What each of these processes uses while the work is done, in milliseconds. */
export async function costOf(pids, work) {
  const before = Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, used(pid)]));
  const result = await work();
  const cost = Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, used(pid) - before[name]]));
  return { ...result, cost: { ...cost, loader: result.loader } };
}

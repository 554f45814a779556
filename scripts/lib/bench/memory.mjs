// Resident memory of all that up started: PSS counts a shared page once over all processes, RSS in each of them.
// Postgres' backends share their buffers, so that PSS is what the machine really gives.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { note, promise, verdict } from "../report.mjs";
import { runDir } from "../world.mjs";

const parents = new Map();
for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
    parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  } catch {
    // it ended between the listing and the look
  }
}
const children = (pid) => [...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...children(child)]);

function memory(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kb = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(rollup)[1]);
  return { rss: kb("Rss"), pss: kb("Pss") };
}

let total = { rss: 0, pss: 0 };
for (const name of readdirSync(join(runDir, "pids")).filter((n) => n !== "up")) {
  const pid = Number(readFileSync(join(runDir, "pids", name), "utf8"));
  const all = [pid, ...children(pid)].map(memory);
  const sum = all.reduce((a, b) => ({ rss: a.rss + b.rss, pss: a.pss + b.pss }));
  note(`${name.padEnd(22)} ${(sum.pss / 1024).toFixed(0).padStart(5)} MiB PSS ${(sum.rss / 1024).toFixed(0).padStart(6)} MiB RSS`);
  total = { rss: total.rss + sum.rss, pss: total.pss + sum.pss };
}
const up = memory(Number(readFileSync(join(runDir, "pids", "up"), "utf8")));
total = { rss: total.rss + up.rss, pss: total.pss + up.pss };
promise("resident memory of all processes under 3 GiB", total.pss < 3 * 1024 * 1024, `${(total.pss / 1024).toFixed(0)} MiB PSS, ${(total.rss / 1024).toFixed(0)} MiB RSS`);
verdict("memory");

// Ends processes of the running system the hard way; the supervisor brings them back.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runDir, sleep } from "./world.mjs";

export function pidOf(name) {
  try {
    return Number(readFileSync(join(runDir, "pids", name), "utf8").trim());
  } catch {
    return undefined;
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Kills with SIGKILL and waits for the successor, so that the next kill hits a living process. */
export async function killHard(name, { wait = 60_000 } = {}) {
  const pid = pidOf(name);
  if (!pid || !isAlive(pid)) return false;
  process.kill(pid, "SIGKILL");
  const end = Date.now() + wait;
  while (Date.now() < end) {
    const next = pidOf(name);
    if (next && next !== pid && isAlive(next)) return true;
    await sleep(100);
  }
  throw new Error(`${name} was not started again within ${wait} ms`);
}

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

const livingPid = (name) => {
  const pid = pidOf(name);
  return pid && isAlive(pid) ? pid : undefined;
};

/** Kills with SIGKILL and waits for the successor; one that is just being started again is waited for. */
export async function killHard(name, { wait = 60_000 } = {}) {
  const end = Date.now() + wait;
  const pid = await living(name, end, () => true);
  process.kill(pid, "SIGKILL");
  await living(name, end, (next) => next !== pid);
}

async function living(name, end, isWanted) {
  while (Date.now() < end) {
    const pid = livingPid(name);
    if (pid && isWanted(pid)) return pid;
    await sleep(100);
  }
  throw new Error(`${name} was not started again in time`);
}

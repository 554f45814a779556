// The logs of the running system: what failed since a moment, and whether they say anything they must not.
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { runDir } from "../world.mjs";

const directory = join(runDir, "logs");

/** Those that hear, or hear of, what customers write. */
export const SERVICES = ["whatsapp-gateway", "ai-processor", "core-api", "analytics-service", "notification-service"];

export const logFiles = () => readdirSync(directory).filter((name) => name.endsWith(".log"));

/** How far each log has come. */
export const logSizes = () => Object.fromEntries(logFiles().map((name) => [name, statSync(join(directory, name)).size]));

/** A log in pieces of whole lines. */
export function* lines(name, from = 0) {
  const file = openSync(join(directory, name), "r");
  try {
    const chunk = Buffer.alloc(1 << 20);
    let rest = "";
    for (let at = from, read; (read = readSync(file, chunk, 0, chunk.length, at)) > 0; at += read) {
      const parts = (rest + chunk.toString("utf8", 0, read)).split("\n");
      rest = parts.pop();
      yield* parts;
    }
    if (rest) yield rest;
  } finally {
    closeSync(file);
  }
}

/** The failures that these services logged since then, and whatever else came with an exception, each kind once. */
export function errorsSince(sizes, services) {
  const found = new Set();
  for (const name of logFiles().filter((file) => services.some((service) => file.startsWith(service)))) {
    for (const line of lines(name, sizes[name] ?? 0)) {
      if (!/"level":"ERROR"| ERROR |"error":\{"type"|^\s+at [\w.$/]+\(/.test(line)) continue;
      const { log, message, error } = parsed(line);
      found.add(`${log?.logger ?? name}: ${message ?? line.slice(0, 120)} ${error?.type ?? ""}`);
    }
  }
  return [...found];
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

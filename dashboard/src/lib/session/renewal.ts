import "server-only";
import { createHash } from "node:crypto";
import type { Tokens } from "./cookies";
import { askCore } from "./core";

export type Renewal = { is: "renewed"; tokens: Tokens } | { is: "ended" } | { is: "unavailable" };

/** How long a straggler that still brings the old token gets what the first one got. */
const memory = 10_000;

// one for the process: each route of a build may have its own copy of this module
const shared = globalThis as unknown as { crmresRenewals?: Map<string, Promise<Renewal>> };
shared.crmresRenewals ??= new Map();
const renewals = shared.crmresRenewals;

async function ask(refreshToken: string, asked: Headers): Promise<Renewal> {
  const answer = await askCore("refresh", { refresh_token: refreshToken }, asked);
  if (answer?.ok) {
    return { is: "renewed", tokens: await answer.json() };
  }
  return { is: answer?.status === 401 || answer?.status === 400 ? "ended" : "unavailable" };
}

/** Renews a session once, however many calls find at the same time that its token has expired. */
export function renew(refreshToken: string, asked: Headers): Promise<Renewal> {
  const key = createHash("sha256").update(refreshToken).digest("base64url");
  const running = renewals.get(key);
  if (running) {
    return running;
  }
  const renewal = ask(refreshToken, asked).catch((): Renewal => ({ is: "unavailable" }));
  renewals.set(key, renewal);
  renewal.then(({ is }) => {
    // what failed for a moment may be tried again by the next call
    setTimeout(() => renewals.delete(key), is === "unavailable" ? 0 : memory).unref();
  });
  return renewal;
}

import "server-only";
import { config } from "../config";
import { languageOf } from "../language";

const carried = ["user-agent", "x-forwarded-for", "x-request-id"];

/** Who asks, from where and in which language: what every service is told of a call that we make for a reader. */
export function asker(headers: Headers): Headers {
  const told = new Headers({ "accept-language": languageOf(headers) });
  for (const name of carried) {
    const value = headers.get(name);
    if (value) {
      told.set(name, value);
    }
  }
  return told;
}

/** Asks core-api about a session; undefined when it does not answer. */
export async function askCore(path: string, body: unknown, asked: Headers): Promise<Response | undefined> {
  const headers = asker(asked);
  headers.set("content-type", "application/json");
  const init = { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(10_000) };
  try {
    return await fetch(`${config().CRMRES_CORE_URL}/api/v1/auth/${path}`, init);
  } catch (error) {
    console.error(`auth/${path}: core-api does not answer (${error instanceof Error ? error.name : "unknown"})`);
    return undefined;
  }
}

import { readFileSync } from "node:fs";

interface Login {
  email: string;
  password: string;
}

interface World {
  dashboard_url: string;
  api_url: string;
  sandbox_url: string;
  mailbox_url: string;
  restaurants: { id: string; manager: Login; agent: Login; phone_number_id: string }[];
}

const runDir = process.env.CRMRES_RUN_DIR ?? `${import.meta.dirname}/../../../.run`;

/** The running system, as it describes itself. */
export const world: World = JSON.parse(readFileSync(`${runDir}/demo.json`, "utf8"));
export const restaurant = world.restaurants[0] as World["restaurants"][number];

export async function ask<Answer>(method: string, url: string, body?: unknown, token?: string): Promise<Answer> {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${new URL(url).pathname}: ${answer.status} ${text.slice(0, 200)}`);
  }
  return (text ? JSON.parse(text) : undefined) as Answer;
}

/** Asks the public API as this person. */
export async function signedIn(person: Login): Promise<<Answer>(path: string) => Promise<Answer>> {
  const { access_token } = await ask<{ access_token: string }>("POST", `${world.api_url}/auth/login`, person);
  return (path) => ask("GET", world.api_url + path, undefined, access_token);
}

export async function until<Found>(what: string, look: () => Promise<Found | undefined | false>, patience = 15_000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look();
    if (found) {
      return found;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited ${patience} ms for ${what}`);
}

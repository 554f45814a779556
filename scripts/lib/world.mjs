// The running system as a script sees it: what .run/demo.json says, and polite ways to ask.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const runDir = process.env.CRMRES_RUN_DIR ?? join(root, ".run");

export function loadWorld() {
  try {
    return JSON.parse(readFileSync(join(runDir, "demo.json"), "utf8"));
  } catch {
    console.error("The system is not up: start it with ./scripts/up and wait until it prints its addresses.");
    process.exit(2);
  }
}

export const world = loadWorld();
const shift = Number(new URL(world.dashboard_url).port) - 3000;
export const awsUrl = `http://127.0.0.1:${4566 + shift}`;
export const coreUrl = `http://127.0.0.1:${3003 + shift}`;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks until the answer is truthy; tells what it waited for when the time is over. */
export async function until(what, ask, { timeout = 30_000, every = 100 } = {}) {
  const end = Date.now() + timeout;
  let last;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await sleep(every);
  }
  throw new Error(`waited ${timeout} ms for ${what}; last answer: ${last instanceof Error ? last.message : last}`);
}

export async function json(method, url, body, headers = {}) {
  const answer = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname} answered ${answer.status}: ${text.slice(0, 300)}`);
  return text ? JSON.parse(text) : undefined;
}

const control = (path) => `${world.sandbox_url}/control/${path}`;
export const sandbox = {
  customer: (customer) => json("POST", control("customers"), customer),
  says: (phoneNumberId, customerId, text) =>
    json("POST", control("messages"), { phone_number_id: phoneNumberId, customer_id: customerId, type: "text", text }),
  sends: (message) => json("POST", control("messages"), message),
  phone: (customerId, phoneNumberId) => json("GET", control(`phones/${customerId}?phone_number_id=${phoneNumberId}`)),
  faults: (faults) => json("PUT", control("faults"), faults),
  noFaults: () => json("DELETE", control("faults")),
  stats: () => json("GET", control("stats")),
};

/** Asks again while a service is being started again, which the front door answers with 503. */
async function patiently(ask) {
  for (let left = 60; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !/answered 503/.test(error.message)) throw error;
      await sleep(1_000);
    }
  }
}

/** Signs in and keeps the token fresh: it lives for ten minutes only. Gets a path, or posts when there is a body. */
export function signedIn(person) {
  let token;
  let until = 0;
  return async (path, body, headers = {}) => {
    if (Date.now() > until) {
      const login = { email: person.email, password: person.password };
      const answer = await patiently(() => json("POST", `${world.api_url}/auth/login`, login));
      token = answer.access_token;
      until = Date.now() + (answer.expires_in - 60) * 1000;
    }
    const method = body === undefined ? "GET" : "POST";
    return patiently(() => json(method, world.api_url + path, body, { ...headers, authorization: `Bearer ${token}` }));
  };
}

export async function allConversations(get) {
  const found = [];
  for (let offset = 0; ; offset += 100) {
    const page = await get(`/conversations?limit=100&offset=${offset}`);
    found.push(...page.conversations);
    if (page.conversations.length === 0 || found.length >= page.total) return found;
  }
}

export const ledger = () =>
  json("GET", `${world.gateway_url}/internal/ledger`, undefined, { "x-internal-token": world.internal_token });

/** A number in [0, 1) that is the same in every run: chaos that can be repeated. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)];
}

export async function inParallel(items, width, work) {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

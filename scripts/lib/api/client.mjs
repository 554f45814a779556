// Asks as somebody, and holds what comes back against the description.
import http from "node:http";
import { randomUUID } from "node:crypto";
import { world } from "../world.mjs";
import { name } from "./documents.mjs";
import { violations } from "./schema.mjs";

// 308: the front door tidies a path; 406: nobody has to take JSON; 503: a service comes back just now
const ANYWHERE = new Set([308, 406, 503]);

const INSIDES = /\bat (com|org|java|jakarta|tools)\.[\w.$]+\(|Exception\b|org\.(springframework|hibernate|postgresql)|com\.crmres\.|\bSQLState\b|\b(select|insert into|update|delete from)\b .+ \b(from|values|set|where)\b/i;
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

export const seen = { requests: 0, undocumented: new Map(), broken: new Map(), statuses: new Map() };

const count = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);

/** One request, exactly as it is given: path and headers are not tidied. */
export function send(wish) {
  // a connection that was kept open may be closed just as it is used again
  return once(wish).catch((lost) => (lost.code === "ECONNRESET" && lost.reused ? once(wish) : Promise.reject(lost)));
}

function once({ method, path, headers = {}, body }) {
  const base = new URL(world.api_url);
  const options = { host: base.hostname, port: base.port, method, path: base.pathname + path, agent, headers };
  seen.requests++;
  return new Promise((done, failed) => {
    const request = http.request(options, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done(read(answer, Buffer.concat(parts).toString("utf8"))));
      answer.on("error", failed);
    });
    request.setTimeout(30_000, () => request.destroy(new Error(`no answer: ${method} ${path}`)));
    request.on("error", (lost) => failed(Object.assign(lost, { reused: request.reusedSocket })));
    request.end(body);
  });
}

function read(answer, text) {
  const type = answer.headers["content-type"] ?? "";
  let body;
  if (type.includes("json") && text !== "") {
    try {
      body = JSON.parse(text);
    } catch {
      body = undefined;
    }
  }
  return { status: answer.statusCode, headers: answer.headers, type, text, body };
}

/** Parts the forms that are sent. */
export const BOUNDARY = "probe";

const typeOf = (bodyType = "application/json") => (bodyType.startsWith("multipart/") ? `${bodyType}; boundary=${BOUNDARY}` : bodyType);

/** Asks for an operation as the holder of the token, and notes whatever the description does not know. */
export async function ask(op, { path, token, body, headers = {}, query = "" }) {
  const good = Object.entries(op.responses).find(([status]) => status.startsWith("2"))?.[1].content ?? {};
  const whole = { accept: [...Object.keys(good), "application/json;q=0.9"].join(", "), ...headers };
  if (token) whole.authorization = `Bearer ${token}`;
  const bytes = body === undefined ? undefined : Buffer.from(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  if (bytes) {
    whole["content-type"] ??= typeOf(op.bodyType);
    whole["content-length"] = bytes.length;
  } else if (op.method !== "GET") whole["content-length"] = 0;
  const answer = await send({ method: op.method, path: path + query, headers: whole, body: bytes });
  if (!refusedUnread(answer)) check(op, answer, whole);
  return answer;
}

/** What the front door's own reader of HTTP turns away, before there is a request that anybody could answer. */
export const refusedUnread = (answer) => answer.text === "" && (answer.status === 431 || (answer.status === 400 && answer.headers.connection === "close"));

/** Holds the answer against the description. */
export function check(op, answer, asked = {}) {
  count(seen.statuses, answer.status, name(op));
  const described = op.responses[answer.status];
  if (!described) {
    const foreign = answer.status === 403 && asked.origin;
    // a query or parts that cannot be read, where none were asked for
    const unreadable = (answer.status === 400 && op.parameters.length === 0 && op.bodyType === undefined) || (answer.status === 415 && op.bodyType === undefined);
    if (!foreign && !unreadable && !ANYWHERE.has(answer.status)) note(op, `${answer.status} is not documented`, answer);
    return;
  }
  if (INSIDES.test(answer.text) && answer.status >= 400) note(op, `${answer.status} shows its insides`, answer);
  const schema = described.content?.["application/json"]?.schema;
  const wrong = schema && answer.type.includes("json") ? violations(answer.body, schema, op.schemas) : [];
  if (schema && answer.status !== 304 && answer.body === undefined && !described.content["*/*"] && Object.keys(described.content).length === 1) {
    wrong.push(`no JSON but ${answer.type || "nothing"}`);
  }
  for (const each of wrong.slice(0, 3)) note(op, `${answer.status} ${each}`, answer);
}

function note(op, what, answer) {
  count(seen.undocumented, `${name(op)}: ${what}`, answer.text.slice(0, 300));
}

/** A header a request cannot go without. */
export function headersOf(op) {
  const wanted = op.parameters.filter((each) => each.in === "header" && each.required);
  return Object.fromEntries(wanted.map((each) => [each.name.toLowerCase(), each.name === "Idempotency-Key" ? randomUUID() : "1"]));
}

// Requests that nobody sane would send, made from the descriptions: whatever comes, the answer is a described one, tells
// nothing of the insides, and nothing is written that its own rules forbid. --seed N repeats a run.
import { randomUUID } from "node:crypto";
import { ask, headersOf, refusedUnread, seen } from "../api/client.mjs";
import { crookedRequests } from "../api/crooked.mjs";
import { filled, name, operations } from "../api/documents.mjs";
import { everybody } from "../api/people.mjs";
import { kitchen } from "../api/recipes.mjs";
import { knownTo, recipeOf, request, thingOf } from "../api/requests.mjs";
import { resolved, violations } from "../api/schema.mjs";
import { broken, fitting, pick, spoilt, textAtRandom } from "../api/values.mjs";
import { note, promise, verdict } from "../report.mjs";
import { inParallel, seeded, world } from "../world.mjs";

const option = (flag, usual) => Number(process.argv[process.argv.indexOf(flag) + 1] ?? usual) || usual;
const seed = process.argv.includes("--seed") ? option("--seed", 1) : 1;
const wanted = process.argv.includes("--small") ? 600 : process.argv.includes("--requests") ? option("--requests", 10_000) : 10_000;
const MOST_OF_OPEN = 8;

/** What would lock or erase the people who ask, or end their sessions. */
const SPARED = {
  closeBranch: "closes the only branch that the demo has there",
  deleteBranch: "closes the only branch that the demo has there",
  endOtherSessions: "ends the asker's sessions",
  deleteRestaurant: "erases the restaurant that asks",
  disconnectNumber: "takes away the only number that the demo has there",
  deregisterNumber: "takes away the only number that the demo has there",
  giveAccountToken: "gives the demo's account a token that Meta does not know",
  changePassword: "changes the asker's password",
  prepareTwoSteps: "asks the asker for a code from then on",
  confirmTwoSteps: "asks the asker for a code from then on",
  removeMember: "removes people of the demo",
  changeMember: "changes what people of the demo may do",
};

const random = seeded(seed);
const people = await everybody();
const at = { ...kitchen(world.restaurants[1], people.stranger, `fuzz${seed}`), looksOnly: true };
const candidates = operations.filter((op) => !SPARED[op.id] && (!thingOf(op) || recipeOf(op)));
const living = new Map();
const asked = new Map();
const failures = [];
const unvalidated = [];
const shapeless = [];
const lost = [];
let accepted = 0;
let readBack = 0;

async function things(op) {
  if (!recipeOf(op)) return {};
  const kept = living.get(thingOf(op));
  if (kept && random() < 0.995) return kept;
  const made = await recipeOf(op).make(at, { method: "GET", writes: false }).catch(() => kept ?? {});
  living.set(thingOf(op), made);
  return made;
}

const oddId = () => pick(random, [randomUUID(), "not-an-id", "0", "..%2f..", "%00", "%zz", "%ED%A0%80", "'", "ع".repeat(80), "x".repeat(3_000), "null", "{id}", ";a=b", "//"]);

function oddPath(op, values) {
  const path = filled(op.path, values);
  if (!thingOf(op) || random() < 0.75) return encodeURI(decodeURI(path));
  const key = pick(random, Object.keys(values).length > 0 ? Object.keys(values) : ["id"]);
  return op.path.replace(/\{(\w+)\}/g, (_, each) => (each === key ? oddId().replace(/[^\x21-\x7e]/g, encodeURIComponent) : values[each]));
}

function oddQuery(op) {
  const parts = [];
  for (const each of op.parameters.filter((one) => one.in === "query")) {
    if (!each.required && random() < 0.5) continue;
    const good = String(fitting(each.schema, op.schemas, { known: knownTo(at), path: each.name }));
    const value = random() < 0.5 ? good : random() < 0.2 ? pick(random, ["%00", "%zz", "%ED%A0%80", "%", "a&b", "[]", ""]) : encodeURIComponent(textAtRandom(random).toWellFormed?.() ?? "x");
    parts.push(`${each.name}=${value}`);
    if (random() < 0.1) parts.push(`${each.name}=${value}`);
  }
  if (random() < 0.1) parts.push(pick(random, ["a[]=1", "__proto__=1", "=", "&&", "class.module=1", `x=${"y".repeat(5_000)}`]));
  return parts.length > 0 ? `?${parts.join("&").replace(/[^\x21-\x7e]/g, encodeURIComponent)}` : "";
}

function oddHeaders(op) {
  const headers = headersOf(op);
  if (random() < 0.6) return headers;
  const [key, value] = pick(random, [
    ["accept", "text/html"], ["accept", "application/xml"], ["accept", "*/*;q=x"], ["accept-language", "ar-SA,en;q=0.5"], ["accept-language", "x".repeat(500)],
    ["if-match", "*"], ["if-match", '"v999"'], ["if-match", "garbage, W/"], ["if-none-match", "*"], ["idempotency-key", "x".repeat(65)], ["idempotency-key", " "],
    ["x-request-id", "a".repeat(200)], ["x-http-method-override", "DELETE"], ["x-forwarded-for", "1.2.3.4"], ["x-forwarded-prefix", "/../"], ["range", "bytes=0-1"],
    ["content-type", "text/plain"], ["content-type", "application/xml"], ["content-type", "multipart/form-data"], ["content-type", "application/json; charset=utf-16"],
    ["content-type", "application/x-www-form-urlencoded"], ["content-type", "*/*"], ["content-type", "nonsense"], ["content-encoding", "gzip"], ["origin", "https://evil.example"],
    ["traceparent", "00-x"], ["cookie", "a=b; c"], ["transfer-encoding", "identity"], ["x-huge", "y".repeat(20_000)],
  ]);
  return { ...headers, [key]: value };
}

function oddBody(op, usual) {
  if (op.bodySchema === undefined) return random() < 0.1 ? "{}" : undefined;
  const json = JSON.stringify(usual);
  const how = random();
  if (how < 0.15) return json;
  return how < 0.85 ? spoilt(usual, random) : broken(json, random);
}

function parsed(body) {
  try {
    const text = Buffer.isBuffer(body) ? body.toString(body[1] === 0 ? "utf16le" : "utf8") : body;
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return undefined;
  }
}

/** What was accepted keeps the rules that are written down, and can be read again. */
async function hold(op, body, answer) {
  accepted++;
  if (op.bodySchema && body !== undefined && body.length > 0) {
    const sent = parsed(body);
    const none = sent?.value === null && !op.bodyRequired;
    const rules = !sent ? ["no JSON"] : none ? [] : violations(sent.value, op.bodySchema, op.schemas, { closed: false, nothing: true });
    if (rules.length > 0) unvalidated.push(`${name(op)} took ${JSON.stringify(String(body)).slice(0, 900)}: ${rules[0]}`);
  }
  const id = answer.body?.id;
  const look = id && operations.find((each) => each.method === "GET" && each.path.startsWith(`${op.path}/{`) && !each.path.slice(op.path.length + 2).includes("/"));
  if (look && !op.path.includes("{")) {
    readBack++;
    const again = await ask(look, { path: `${op.path}/${id}`, token: await people.stranger() });
    if (again.status !== 200) lost.push(`${name(look)}: ${again.status} for what was just written`);
  }
}

function inTheOneShape(answer) {
  const error = answer.body?.error;
  return error && typeof error.code === "string" && typeof error.message === "string" && error.details && error.timestamp && "request_id" in error;
}

/** Now the whole of what the schema has, now only what it asks for, now what the probe sends. */
async function usualBody(op) {
  const how = random();
  if (how < 0.2) return (await request({ ...op, path: "" }, at)).body;
  return fitting(op.bodySchema, op.schemas, { known: knownTo(at), marker: at.marker, optional: how < 0.7 });
}

async function one() {
  let op = pick(random, candidates);
  while (op.open && (asked.get(op.id) ?? 0) >= MOST_OF_OPEN) op = pick(random, candidates);
  asked.set(op.id, (asked.get(op.id) ?? 0) + 1);
  const values = await things(op);
  const usual = op.bodySchema && (await usualBody(op));
  const body = oddBody(op, usual);
  const whole = { path: oddPath(op, values), query: oddQuery(op), headers: oddHeaders(op), body };
  if (!op.open) whole.token = await people.stranger();
  const answer = await ask(op, whole).catch((broken) => ({ status: 0, text: broken.message, headers: {}, type: "" }));
  const line = `${op.method} ${whole.path.slice(0, 120)}${whole.query.slice(0, 120)} ${String(body ?? "").slice(0, 200)} ${JSON.stringify(whole.headers).slice(0, 120)}`;
  // the front door hangs up on a request line that is larger than all it reads, and on two ways to tell a body's end
  const unreadable = whole.path.length + whole.query.length > 12_000 || whole.headers["transfer-encoding"];
  if (answer.status === 0 && unreadable) return;
  if (answer.status >= 500 || answer.status === 0) failures.push(`${answer.status} ${line} -> ${answer.text.slice(0, 200)}`);
  else if (answer.status >= 400 && !refusedUnread(answer) && !inTheOneShape(answer)) shapeless.push(`${answer.status} ${answer.type} ${line} -> ${answer.text.slice(0, 120)}`);
  else if (answer.status < 300 && op.writes) await hold(op, body, answer);
}

/** Things of the demo that are scribbled on, and how they were: only what their changes may say. */
async function asItWas(id, path) {
  const change = operations.find((op) => op.method === "PATCH" && op.path === id);
  if (!change) return () => {};
  const before = await at.get(path);
  const names = Object.keys(resolved(change.bodySchema, change.schemas).properties).filter((key) => before[key] !== undefined);
  return () => at.call("PATCH", path, Object.fromEntries(names.map((key) => [key, before[key]]))).catch((left) => note(`not as it was: ${left.message}`));
}

const restore = [
  await asItWas("/restaurants/{id}", `/restaurants/${at.restaurant.id}`),
  await asItWas("/branches/{id}", `/branches/${at.branch}`),
  await asItWas("/me", "/me"),
];
await inParallel(Array.from({ length: wanted }), 8, one);
const crooked = await crookedRequests();
for (const each of restore) await each();
await people.done();

const undocumented = [...seen.undocumented.entries()];
const worst = (lines) => lines.slice(0, 12).forEach((line) => note(line));
[failures, shapeless, unvalidated, lost, crooked.failed].forEach(worst);
for (const [what, examples] of undocumented.slice(0, 30)) note(`${what} (${examples.length}) — ${examples[0].slice(0, 160)}`);
for (const [id, why] of Object.entries(SPARED)) if (operations.some((op) => op.id === id)) note(`left alone: ${id}: ${why}`);
note(`seed ${seed}; answers ${[...seen.statuses.entries()].sort((a, b) => a[0] - b[0]).map(([status, all]) => `${status}: ${all.length}`).join(", ")}`);
promise("operations", candidates.length > 0, `${candidates.length} of ${operations.length}`);
promise("requests", seen.requests >= wanted, seen.requests);
promise("writes that were accepted, and read again", accepted > 0, `${accepted}, ${readBack}`);
promise("failures of ours (5xx, no answer)", failures.length === 0, failures.length);
promise("request lines and headers that no browser sends: failures of ours", crooked.failed.length === 0, `${crooked.failed.length} of ${crooked.sent}`);
promise("errors in another shape", shapeless.length === 0, shapeless.length);
promise("writes that break their own rules", unvalidated.length === 0, unvalidated.length);
promise("what was written and is not there", lost.length === 0, lost.length);
promise("answers that are not as described, or show their insides", undocumented.length === 0, undocumented.length);
verdict("fuzz");

// The wall between restaurants, tried at every operation of every described API: by nobody, by the other restaurant, by
// each lower role, by people of other branches, with forged ids and with a session that is over. The rightful owner's
// own request has to succeed, or the refusals would mean nothing; and every answer has to be as it is described.
import { randomBytes, randomUUID } from "node:crypto";
import { ask, headersOf, seen } from "../api/client.mjs";
import { filled, name, operations } from "../api/documents.mjs";
import { ended, everybody } from "../api/people.mjs";
import { atBranch, everybodys, furnish, ofOtherBranches, ofOtherRestaurants, telling } from "../api/reaching.mjs";
import { conversation, dish, kitchen, otherwise, recipes, stock, unasked } from "../api/recipes.mjs";
import { recipeOf, request, thingOf } from "../api/requests.mjs";
import { openScreen } from "../live.mjs";
import { note, promise, verdict } from "../report.mjs";
import { inParallel, sleep, world } from "../world.mjs";

const RANK = ["viewer", "agent", "manager", "owner"];
const TOGETHER = 4;
const VOLATILE = new Set(["timestamp", "request_id", "last_seen_at", "last_used_at", "open_now", "opens_at", "closes_at", "minutes_waiting", "unread"]);
const marker = `probe${randomBytes(5).toString("hex")}`;
const [first] = world.restaurants;
const people = await everybody();
const at = kitchen(first, people.owner, marker);
at.away = first.branches.at(-1).id;
at.sold = [{ menu_item_id: dish(at), quantity: 1 }];
const over = await ended();

const leaks = [];
const wrong = [];
const uncovered = [];
const skipped = [];
const silent = [];
const frames = { owner: [], stranger: [], elsewhere: [] };
const tried = { others: new Set(), branches: new Set() };

const secrets = () => [marker, first.id, ...first.branches.map((branch) => branch.id)];
/** What only the branch sees, in words and by its ids. */
const branchSecrets = () => [at.here, ...["conversation", "order", "feedback", "alert", "reply"].map((each) => at.known[each].id), at.known.conversation.customer, at.branch];

/** Asks as somebody who has no right to it: the answer is one of the expected, and tells nothing that is not theirs. */
async function refused(op, who, token, asked, expected, hidden = secrets()) {
  const answer = await ask(op, { path: asked.path, query: asked.query, token, body: asked.body, headers: headersOf(op) });
  const told = answer.text.includes(hidden[0]) || (answer.status < 300 && hidden.some((secret) => answer.text.includes(secret)));
  if (told) leaks.push(`${name(op)} as ${who}: ${answer.status} ${answer.text.slice(0, 200)}`);
  if (!expected.includes(answer.status)) {
    const line = `${name(op)} as ${who}: ${answer.status} in place of ${expected.join("/")} ${answer.text.slice(0, 200)}`;
    (answer.status < 300 ? leaks : wrong).push(line);
  }
  return answer;
}

const stable = (text) => {
  try {
    return JSON.stringify(JSON.parse(text, (key, value) => (VOLATILE.has(key) ? undefined : value)));
  } catch {
    return text;
  }
};

/** What the owner sees of the thing that a write is about. */
async function sight(op, asked) {
  const look = operations.find((each) => each.method === "GET" && (each.path === op.path || each.path === thingOf(op)));
  if (!look || !op.writes || !thingOf(op)) return undefined;
  const answer = await ask(look, { path: filled(look.path, asked.values), token: await people.owner() });
  return stable(answer.text);
}

/** Until what goes on by itself, such as an answer of the assistant, is over. */
async function settled(op, asked) {
  let last = await sight(op, asked);
  if (!/^\/(conversations|customers|orders)/.test(op.path)) return last;
  for (let again = 0; last !== undefined && again < 20; again++) {
    await sleep(200);
    const next = await sight(op, asked);
    if (next === last) return last;
    last = next;
  }
  return last;
}

async function tryTheWall(op, asked) {
  await refused(op, "nobody", undefined, asked, [401]);
  await refused(op, "somebody whose session is over", over, asked, [401]);
  const below = Object.entries(people.roles).filter(([role]) => RANK.indexOf(role) < RANK.indexOf(op.minimumRole));
  await inParallel(below, TOGETHER, ([role, token]) => refusedRole(op, role, token, asked));
  const names = Object.keys(asked.values).length > 0;
  if (names || !op.writes) {
    const expected = names ? [404] : [200, 204];
    await stranger(op, "the other restaurant's owner", people.stranger, asked, expected);
    if (people.strangersKey) await stranger(op, "a key of the other restaurant", people.strangersKey, asked, [...expected, 403]);
  }
  await tryWhatIsOurs(op, asked);
  await tryTheBranches(op, asked);
}

/** The other restaurant's owner, with our things in the body. */
async function tryWhatIsOurs(op, asked) {
  const foreign = ofOtherRestaurants[op.id];
  if (!foreign) return;
  const answer = await refused(op, "the other restaurant's owner with what is ours", await people.stranger(), { ...asked, body: foreign.body?.(at) ?? asked.body }, foreign.expected ?? [400, 404, 409]);
  if (foreign.isRefused && !foreign.isRefused(answer)) leaks.push(`${name(op)}: took what is ours from the other restaurant's owner`);
}

/** How people of other branches try it: as it is, with what the branch has in its body, or not at all since it is every branch's alike. */
function reaching(op, asked) {
  const place = op.parameters.some((each) => each.in === "query" && each.name === "branch_id") ? [{ ...asked, query: `?branch_id=${at.branch}`, expected: [200, 404] }] : [];
  if (recipeOf(op)?.branched) return [{ ...asked, expected: [404] }];
  const bodies = ofOtherBranches[op.id]?.map(({ status, body }) => ({ ...asked, body: body ? body(at) : asked.body, expected: [status] }));
  if (bodies) return bodies;
  if (!op.writes) return [{ ...asked, expected: [200] }, ...place];
  return op.id in everybodys ? [] : undefined;
}

async function tryTheBranches(op, asked) {
  // what is a person's own knows no branches, and keys are kept out of it
  if (/^\/(auth|me)\b/.test(op.path)) return;
  const attempts = op.minimumRole === "owner" ? [asked] : reaching(op, asked);
  if (!attempts) return uncovered.push(`${name(op)}: nobody says what people of other branches could name in it`);
  if (attempts.length > 0) tried.branches.add(op.id);
  const all = Object.entries(people.elsewhere).flatMap(([role, token]) => attempts.map((each) => ({ role, token, each })));
  await inParallel(all, TOGETHER, async ({ role, token, each }) => {
    const may = RANK.indexOf(role) >= RANK.indexOf(op.minimumRole);
    await refused(op, `${role} of another branch`, await token(), each, may ? each.expected : [403], branchSecrets());
  });
}

async function refusedRole(op, role, token, asked) {
  const answer = await ask(op, { path: asked.path, query: asked.query, token: await token(), body: asked.body, headers: headersOf(op) });
  if (answer.status !== 403) (answer.status < 300 ? leaks : wrong).push(`${name(op)} as ${role}: ${answer.status} in place of 403 ${answer.text.slice(0, 160)}`);
}

async function stranger(op, who, token, asked, expected) {
  tried.others.add(op.id);
  await refused(op, who, await token(), asked, expected);
  for (const each of op.parameters.filter((one) => one.in === "query" && /^(restaurant|branch|customer)_id$/.test(one.name))) {
    const value = { restaurant_id: first.id, branch_id: at.branch }[each.name] ?? randomUUID();
    await refused(op, `${who} with ${each.name}`, await token(), { ...asked, query: `?${each.name}=${value}` }, [200, 400, 404]);
  }
}

/** Ids of nothing, and what is no id, for each place in the path. */
async function forged(op, asked) {
  const all = Object.keys(asked.values).flatMap((key) => [randomUUID(), "not-an-id", "0"].map((value) => ({ key, value })));
  await inParallel(all, TOGETHER, async ({ key, value }) => {
    const expected = [400, 404];
    const path = filled(op.path, { ...asked.values, [key]: value });
    const answer = await ask(op, { path, query: asked.query, token: await people.owner(), body: asked.body, headers: headersOf(op) });
    if (!expected.includes(answer.status)) wrong.push(`${name(op)} with ${key}=${value}: ${answer.status} in place of ${expected.join("/")}`);
  });
}

/** What is asked for where there is something to tell. */
function aimed(op, asked) {
  if (op.id === "listLiveEvents") return { ...asked, query: `?cursor=${since[0]}&limit=500` };
  if (op.id !== "listCouponCodes") return asked;
  const values = { id: at.known.coupon };
  return { ...asked, values, path: filled(op.path, values) };
}

/** An order of the other branch, whose people hear of it: their screen is not silent because it is dead. */
async function orderElsewhere() {
  const { customer } = await conversation(at, true);
  await at.call("PATCH", `/customers/${customer}`, { name: `${marker} visitor` });
  return (await at.post("/orders", { branch_id: at.away, customer_id: customer, type: "pickup", items: at.sold, even_if_closed: true })).id;
}

async function alertUntouched(op) {
  if (op.id !== "acknowledgeAllAlerts") return;
  const { alerts } = await at.get("/notifications/alerts?acknowledged=false&limit=50");
  if (!alerts.some((each) => each.id === at.known.alert.id)) leaks.push(`${name(op)}: people of another branch acknowledged the branch's alert`);
}

async function cover(op) {
  if (thingOf(op) && !recipeOf(op)) return uncovered.push(`${name(op)}: no recipe for ${thingOf(op)}`);
  const asked = aimed(op, await request(op, at));
  if (op.open) return ask(op, { path: asked.path, query: asked.query, body: asked.body });
  const before = await settled(op, asked);
  await tryTheWall(op, asked);
  await alertUntouched(op);
  await forged(op, asked);
  if (before !== undefined && before !== (await sight(op, asked))) leaks.push(`${name(op)}: the thing has changed`);
  if (unasked[op.id]) return skipped.push(`${name(op)}: ${unasked[op.id]}`);
  const answer = await ask(op, { path: asked.path, query: asked.query, token: await people.owner(), body: asked.body, headers: headersOf(op) });
  const instead = otherwise[op.id];
  if (instead?.status === answer.status) return note(`${name(op)}: ${answer.status}, ${instead.because}`);
  const takesAway = answer.status < 300 && answer.body?.id && operations.some((each) => each.method === "DELETE" && each.path === `${op.path}/{id}`);
  if (op.method === "POST" && takesAway) at.undo.push(() => at.call("DELETE", `${asked.path}/${answer.body.id}`));
  if (telling.has(op.id) && !answer.text.includes(at.here)) silent.push(`${name(op)}: tells the owner nothing of the branch`);
  if (answer.status >= 300) wrong.push(`${name(op)} as the rightful owner: ${answer.status} ${answer.text.slice(0, 300)}`);
}

const giveBack = await atBranch(first, at.branch);
at.undo.push(giveBack);
const screens = [
  await openScreen(await people.owner(), undefined, (frame) => frames.owner.push(JSON.stringify(frame))),
  await openScreen(await people.stranger(), undefined, (frame) => frames.stranger.push(JSON.stringify(frame))),
  await openScreen(await people.elsewhere.agent(), undefined, (frame) => frames.elsewhere.push(JSON.stringify(frame))),
];
const since = screens.map((screen) => screen.cursor);
let theirs = "";
try {
  await stock(at, operations.filter((op) => op.writes && /^\/(conversations|customers)\/\{/.test(op.path)).length);
  await furnish(at, recipes, conversation);
  theirs = await orderElsewhere();
} catch (broken) {
  uncovered.push(`what only a branch sees could not be made: ${broken.message}`);
}
for (const op of operations) {
  try {
    await cover(op);
  } catch (broken) {
    uncovered.push(`${name(op)}: ${broken.message}`);
  }
}
await sleep(2_000);
for (const screen of screens) screen.close();
for (const undo of at.undo.reverse()) await Promise.resolve(undo()).catch((left) => note(left.message));
await people.done();

const overheard = frames.stranger.filter((frame) => secrets().some((secret) => frame.includes(secret)));
const betrayed = frames.elsewhere.filter((frame) => branchSecrets().some((secret) => frame.includes(secret)));
const undocumented = [...seen.undocumented.entries()];
for (const line of [...uncovered, ...leaks, ...wrong, ...silent, ...overheard, ...betrayed]) note(line);
for (const [what, [example]] of undocumented) note(`${what} — ${example.slice(0, 160)}`);
for (const line of skipped) note(`not asked by the owner: ${line}`);
promise("operations", operations.length > 0, operations.length);
promise("requests", seen.requests > 0, seen.requests);
promise("not covered", uncovered.length === 0, uncovered.length);
promise("leaks", leaks.length === 0, leaks.length);
promise("tried by the other restaurant", tried.others.size > 0, `${tried.others.size} operations`);
promise("tried by people of another branch", tried.branches.size > 0, `${tried.branches.size} operations`);
promise("lists and exports that told the owner nothing, so that silence means nothing", silent.length === 0, silent.length);
promise("answers that are not what they have to be", wrong.length === 0, wrong.length);
promise("answers that are not as described", undocumented.length === 0, undocumented.length);
promise("the owner's screen was told of it", frames.owner.some((frame) => !frame.includes('"hello"')), frames.owner.length);
promise("the other restaurant's screen was told nothing of it", overheard.length === 0, overheard.length);
promise("the other branch's screen was told of its own order", frames.elsewhere.some((frame) => frame.includes(theirs)), frames.elsewhere.length);
promise("the other branch's screen was told nothing else of it", betrayed.length === 0, betrayed.length);
verdict("probe");

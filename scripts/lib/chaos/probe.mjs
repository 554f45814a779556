// The wall between restaurants, tried at every operation of every described API: by nobody, by the other restaurant, by
// each lower role, by people of other branches, with forged ids and with a session that is over. The rightful owner's
// own request has to succeed, or the refusals would mean nothing; and every answer has to be as it is described.
import { randomBytes, randomUUID } from "node:crypto";
import { ask, headersOf, seen } from "../api/client.mjs";
import { filled, name, operations } from "../api/documents.mjs";
import { ended, everybody } from "../api/people.mjs";
import { kitchen, otherwise, unasked } from "../api/recipes.mjs";
import { recipeOf, request, thingOf } from "../api/requests.mjs";
import { openScreen } from "../live.mjs";
import { note, promise, verdict } from "../report.mjs";
import { sleep, world } from "../world.mjs";

const RANK = ["viewer", "agent", "manager", "owner"];
const VOLATILE = new Set(["timestamp", "request_id", "last_seen_at", "last_used_at", "open_now", "opens_at", "closes_at", "minutes_waiting", "unread"]);
const marker = `probe${randomBytes(5).toString("hex")}`;
const [first] = world.restaurants;
const people = await everybody();
const at = kitchen(first, people.owner, marker);
const over = await ended();

const leaks = [];
const wrong = [];
const uncovered = [];
const skipped = [];
const frames = { owner: [], stranger: [] };

const secrets = () => [marker, first.id, ...first.branches.map((branch) => branch.id)];

/** Asks as somebody who has no right to it: the answer is one of the expected, and tells nothing of the restaurant. */
async function refused(op, who, token, asked, expected) {
  const answer = await ask(op, { path: asked.path, query: asked.query, token, body: asked.body, headers: headersOf(op) });
  const told = answer.text.includes(marker) || (answer.status < 300 && secrets().some((secret) => answer.text.includes(secret)));
  if (told) leaks.push(`${name(op)} as ${who}: ${answer.status} ${answer.text.slice(0, 200)}`);
  if (!expected.includes(answer.status)) {
    const line = `${name(op)} as ${who}: ${answer.status} in place of ${expected.join("/")} ${answer.text.slice(0, 200)}`;
    (answer.status < 300 ? leaks : wrong).push(line);
  }
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
  for (let again = 0; last !== undefined && again < 20; again++) {
    await sleep(700);
    const next = await sight(op, asked);
    if (next === last) return last;
    last = next;
  }
  return last;
}

async function tryTheWall(op, asked) {
  await refused(op, "nobody", undefined, asked, [401]);
  await refused(op, "somebody whose session is over", over, asked, [401]);
  for (const [role, token] of Object.entries(people.roles)) {
    if (RANK.indexOf(role) < RANK.indexOf(op.minimumRole)) await refusedRole(op, role, token, asked);
  }
  const names = Object.keys(asked.values).length > 0;
  if (names || !op.writes) {
    const expected = names ? [404] : [200, 204];
    await stranger(op, "the other restaurant's owner", people.stranger, asked, expected);
    if (people.strangersKey) await stranger(op, "a key of the other restaurant", people.strangersKey, asked, [...expected, 403]);
  }
  if (recipeOf(op)?.branched) {
    for (const [role, token] of Object.entries(people.elsewhere)) {
      const may = RANK.indexOf(role) >= RANK.indexOf(op.minimumRole);
      await refused(op, `${role} of another branch`, await token(), asked, !may ? [403] : op.writes ? [404, 403] : [404]);
    }
  }
}

async function refusedRole(op, role, token, asked) {
  const answer = await ask(op, { path: asked.path, query: asked.query, token: await token(), body: asked.body, headers: headersOf(op) });
  if (answer.status !== 403) (answer.status < 300 ? leaks : wrong).push(`${name(op)} as ${role}: ${answer.status} in place of 403 ${answer.text.slice(0, 160)}`);
}

async function stranger(op, who, token, asked, expected) {
  await refused(op, who, await token(), asked, expected);
  for (const each of op.parameters.filter((one) => one.in === "query" && /^(restaurant|branch|customer)_id$/.test(one.name))) {
    const value = { restaurant_id: first.id, branch_id: at.branch }[each.name] ?? randomUUID();
    await refused(op, `${who} with ${each.name}`, await token(), { ...asked, query: `?${each.name}=${value}` }, [200, 400, 404]);
  }
}

/** Ids of nothing, and what is no id, for each place in the path. */
async function forged(op, asked) {
  for (const key of Object.keys(asked.values)) {
    for (const value of [randomUUID(), "not-an-id", "0"]) {
      const expected = [400, 404];
      const path = filled(op.path, { ...asked.values, [key]: value });
      const answer = await ask(op, { path, query: asked.query, token: await people.owner(), body: asked.body, headers: headersOf(op) });
      if (!expected.includes(answer.status)) wrong.push(`${name(op)} with ${key}=${value}: ${answer.status} in place of ${expected.join("/")}`);
    }
  }
}

async function cover(op) {
  if (thingOf(op) && !recipeOf(op)) return uncovered.push(`${name(op)}: no recipe for ${thingOf(op)}`);
  const asked = await request(op, at);
  if (op.open) return ask(op, { path: asked.path, query: asked.query, body: asked.body });
  const before = await settled(op, asked);
  await tryTheWall(op, asked);
  await forged(op, asked);
  if (before !== undefined && before !== (await sight(op, asked))) leaks.push(`${name(op)}: the thing has changed`);
  if (unasked[op.id]) return skipped.push(`${name(op)}: ${unasked[op.id]}`);
  const answer = await ask(op, { path: asked.path, query: asked.query, token: await people.owner(), body: asked.body, headers: headersOf(op) });
  const instead = otherwise[op.id];
  if (instead?.status === answer.status) return note(`${name(op)}: ${answer.status}, ${instead.because}`);
  const takesAway = answer.status < 300 && answer.body?.id && operations.some((each) => each.method === "DELETE" && each.path === `${op.path}/{id}`);
  if (op.method === "POST" && takesAway) at.undo.push(() => at.call("DELETE", `${asked.path}/${answer.body.id}`));
  if (answer.status >= 300) wrong.push(`${name(op)} as the rightful owner: ${answer.status} ${answer.text.slice(0, 300)}`);
}

const screens = [
  await openScreen(await people.owner(), undefined, (frame) => frames.owner.push(JSON.stringify(frame))),
  await openScreen(await people.stranger(), undefined, (frame) => frames.stranger.push(JSON.stringify(frame))),
];
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
const undocumented = [...seen.undocumented.entries()];
for (const line of [...uncovered, ...leaks, ...wrong, ...overheard]) note(line);
for (const [what, [example]] of undocumented) note(`${what} — ${example.slice(0, 160)}`);
for (const line of skipped) note(`not asked by the owner: ${line}`);
promise("operations", operations.length > 0, operations.length);
promise("requests", seen.requests > 0, seen.requests);
promise("not covered", uncovered.length === 0, uncovered.length);
promise("leaks", leaks.length === 0, leaks.length);
promise("answers that are not what they have to be", wrong.length === 0, wrong.length);
promise("answers that are not as described", undocumented.length === 0, undocumented.length);
promise("the owner's screen was told of it", frames.owner.some((frame) => !frame.includes('"hello"')), frames.owner.length);
promise("the other restaurant's screen was told nothing of it", overheard.length === 0, overheard.length);
verdict("probe");

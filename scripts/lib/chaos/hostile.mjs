// What strangers and broken senders may try at the front door.
import http from "node:http";
import { promise, verdict } from "../report.mjs";
import { envelope, escaped, post, sign, textMessage } from "../webhooks.mjs";
import { ledger, signedIn, sleep, until, world } from "../world.mjs";

const number = world.restaurants[0];
const url = `${world.gateway_url}/webhooks/whatsapp`;
const body = Buffer.from(escaped(envelope(number, [textMessage("+966500000001", "مرحبا", 1)])), "latin1");
const good = sign(body);

async function raw(bytes, headers) {
  const answer = await fetch(url, { method: "POST", headers, body: bytes }).catch(() => ({ status: 0 }));
  return answer.status;
}

/** Sends the header twice, which fetch cannot. */
function withTwoSignatures() {
  const headers = ["host", new URL(url).host, "content-type", "application/json", "x-hub-signature-256", good, "x-hub-signature-256", good];
  return new Promise((done, failed) => {
    const request = http.request(url, { method: "POST", headers: [...headers, "content-length", String(body.length)] }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    });
    request.on("error", failed);
    request.end(body);
  });
}

const totals = async () =>
  (await ledger()).numbers.reduce(
    (sum, n) => ({ received: sum.received + n.received, parked: sum.parked + n.parked, stored: sum.stored + n.stored }),
    { received: 0, parked: 0, stored: 0 },
  );

const before = await totals();
const bad = {
  "absent signature": {},
  "wrong signature": { "x-hub-signature-256": `sha256=${"0".repeat(64)}` },
  "upper-case scheme": { "x-hub-signature-256": good.replace("sha256", "SHA1") },
  "truncated signature": { "x-hub-signature-256": good.slice(0, 40) },
  "non-ASCII signature": { "x-hub-signature-256": `sha256=${"é".repeat(64)}` },
  "double signature": { "x-hub-signature-256": `${good}, ${good}` },
};
for (const [name, headers] of Object.entries(bad)) {
  const status = await raw(body, { "content-type": "application/json", ...headers });
  promise(`${name} is refused with 401`, status === 401, status);
}
const doubled = await withTwoSignatures();
promise("two signature headers are refused with 401", doubled === 401, doubled);
await sleep(500);
const afterBad = await totals();
promise("and nothing of it was taken in", afterBad.received === before.received, `${afterBad.received - before.received}`);

const strange = {
  "no JSON at all": Buffer.from("}{ not json"),
  "an empty body": Buffer.alloc(0),
  "an array": Buffer.from("[]"),
  "an unknown field": Buffer.from('{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"moon_phase","value":{"x":1}}]}]}'),
  "an unknown kind of message": Buffer.from(
    escaped(envelope(number, [{ ...textMessage("+966500000002", "x", 1), type: "hologram", hologram: {} }])),
    "latin1",
  ),
  "half a million elements": Buffer.from(
    `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"statuses":[${"0,".repeat(500_000)}0]}}]}]}`,
  ),
  "3 MB less a little": Buffer.from(`{"object":"whatsapp_business_account","pad":"${"x".repeat(2_900_000)}","entry":[]}`),
};
for (const [name, bytes] of Object.entries(strange)) {
  const status = await post(bytes);
  promise(`${name}, authentic, is answered 200`, status === 200, status);
}
const huge = Buffer.from(`{"pad":"${"x".repeat(3_300_000)}"}`);
const tooLarge = await post(huge).catch((e) => e.cause?.code ?? e.message);
promise("more than 3 MB is answered 413", tooLarge === 413, tooLarge);
const settledBooks = await until("the books", async () => {
  const { numbers } = await ledger();
  return numbers.every((n) => n.gap === 0);
}).catch(() => false);
promise("everything authentic is accounted for", settledBooks === true);

const without = await fetch(`${world.api_url}/conversations`);
promise("a request without a token is answered 401", without.status === 401, without.status);
const [mine, theirs] = world.restaurants;
const { conversations } = await signedIn(theirs.owner)("/conversations?limit=1");
const foreign = conversations[0]?.id ?? crypto.randomUUID();
const status = await signedIn(mine.owner)(`/conversations/${foreign}`).then(() => 200, (e) => Number(/answered (\d+)/.exec(e.message)[1]));
promise("another restaurant's conversation is answered 404", status === 404 && conversations.length === 1, status);
for (const path of ["/internal/ledger", "/actuator/env", "/actuator/health"]) {
  const answer = await fetch(world.dashboard_url + path, { redirect: "manual" });
  promise(`${path} is not reachable through the front door`, answer.status === 404, answer.status);
}
verdict("hostile");

// What strangers may try with tokens: none of it opens a door of any service.
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { note, promise, verdict } from "../report.mjs";
import { coreUrl, inParallel, json, runDir, sleep, world } from "../world.mjs";

const GRACE = 20_000;
const restaurant = world.restaurants[0];
const doors = {
  "core-api": "/conversations?limit=1",
  "its own profile": "/me",
  "analytics": "/analytics/conversations",
  "notifications": "/notifications/alerts",
};

const text = (value) => Buffer.from(value).toString("base64url");
const part = (value) => text(JSON.stringify(value));

async function status(path, token) {
  const answer = await fetch(world.api_url + path, { headers: { authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  return answer.status;
}

async function everywhere(token) {
  const seen = await Promise.all(Object.values(doors).map((path) => status(path, token)));
  return seen.join(" ");
}

const all = (code) => Object.keys(doors).map(() => code).join(" ");

const login = (person) =>
  json("POST", `${world.api_url}/auth/login`, { email: person.email, password: person.password });

async function refresh(token) {
  const answer = await fetch(`${world.api_url}/auth/refresh`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ refresh_token: token }),
  });
  return { status: answer.status, ...(await answer.json()) };
}

const now = () => Math.floor(Date.now() / 1000);
const claims = (changes = {}) => ({
  iss: "crm-res",
  aud: ["crm-res-api"],
  sub: randomUUID(),
  iat: now() - 10,
  exp: now() + 300,
  restaurant_id: restaurant.id,
  role: "owner",
  branch_ids: [],
  sid: randomUUID(),
  ...changes,
});

function signed(header, body, key) {
  const content = `${part(header)}.${part(body)}`;
  return `${content}.${text(sign("sha256", Buffer.from(content), { key, dsaEncoding: "ieee-p1363" }))}`;
}

function hmac(header, body, secret) {
  const content = `${part(header)}.${part(body)}`;
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}

const genuine = await login(restaurant.owner);
promise("a genuine token opens every service", (await everywhere(genuine.access_token)) === all(200));

const [headPart, bodyPart, signaturePart] = genuine.access_token.split(".");
const ours = JSON.parse(Buffer.from(headPart, "base64url"));
const published = await json("GET", `${coreUrl}/.well-known/jwks.json`);
const publicJwk = published.keys.find((key) => key.kid === ours.kid);
promise("the key of the tokens is published, and no private one", publicJwk !== undefined && published.keys.every((key) => !key.d));
const publicKey = createPublicKey({ key: publicJwk, format: "jwk" });
const pem = publicKey.export({ type: "spki", format: "pem" });
const der = publicKey.export({ type: "spki", format: "der" });
const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" });
const strangersJwk = stranger.publicKey.export({ format: "jwk" });
const es256 = { alg: "ES256", typ: "JWT" };

const forged = {
  ...Object.fromEntries(
    ["none", "None", "NONE", "nOnE"].map((alg) => [`algorithm ${alg}`, `${part({ alg, typ: "JWT" })}.${part(claims())}.`]),
  ),
  "algorithm none under a genuine signature": `${part({ alg: "none" })}.${bodyPart}.${signaturePart}`,
  "a signature of zeros": `${headPart}.${part(claims())}.${text(Buffer.alloc(64))}`,
  "genuine without its signature": `${headPart}.${bodyPart}.`,
  "genuine with other claims": `${headPart}.${part(claims())}.${signaturePart}`,
  "genuine with another header": `${part({ ...ours, x: 1 })}.${bodyPart}.${signaturePart}`,
  "somebody else's key": signed(es256, claims(), stranger.privateKey),
  "somebody else's key under our key id": signed({ ...es256, kid: ours.kid }, claims(), stranger.privateKey),
  "somebody else's key in the header": signed({ ...es256, jwk: strangersJwk }, claims(), stranger.privateKey),
  "somebody else's key at an address": signed({ ...es256, jku: "https://evil.example/keys" }, claims(), stranger.privateKey),
  "a key id that is a path": signed({ ...es256, kid: "../../../../dev/null" }, claims(), stranger.privateKey),
  "a key id that is SQL": signed({ ...es256, kid: "' or '1'='1" }, claims(), stranger.privateKey),
  "HS256 with the public PEM": hmac({ alg: "HS256", typ: "JWT" }, claims(), pem),
  "HS256 with the public DER": hmac({ alg: "HS256", typ: "JWT", kid: ours.kid }, claims(), der),
  "HS256 with an empty secret": hmac({ alg: "HS256", typ: "JWT", kid: "../../../../dev/null" }, claims(), ""),
  "a foreign issuer's token": signed({ ...es256, kid: "evil" }, claims({ iss: "https://evil.example" }), stranger.privateKey),
  "an expired token of somebody else": signed(es256, claims({ exp: now() - 60 }), stranger.privateKey),
  "a refresh token": genuine.refresh_token,
};

/** What even this installation's own key must not make acceptable; nothing where the key cannot be read. */
async function withTheTrueKey() {
  let key;
  try {
    key = createPrivateKey(readFileSync(join(runDir, "jwt-private.pem")));
  } catch {
    note("the installation's own key cannot be read here: truly signed tokens are left out");
    return {};
  }
  const header = { ...es256, kid: ours.kid };
  const right = await everywhere(signed(header, claims(), key));
  promise("truly signed and right, so that the next refusals mean something", /^200 (404|200) 200 200$/.test(right), right);
  const wrong = {
    "expired a minute ago": { exp: now() - 60 },
    "without an end": { exp: undefined },
    "not yet good": { nbf: now() + 300 },
    "of a foreign issuer": { iss: "https://evil.example" },
    "for a foreign audience": { aud: ["another-api"] },
    "of an invented role": { role: "emperor" },
    "without branches": { branch_ids: undefined },
    "without a session": { sid: undefined },
  };
  return Object.fromEntries(
    Object.entries(wrong).map(([name, change]) => [`truly signed, ${name}`, signed(header, claims(change), key)]),
  );
}

let accepted = 0;
for (const [name, token] of Object.entries({ ...forged, ...(await withTheTrueKey()) })) {
  const seen = await everywhere(token);
  accepted += seen.split(" ").filter((code) => code !== "401").length;
  promise(`${name}: 401 everywhere`, seen === all(401), seen);
}

const tabs = [];
await inParallel(Array.from({ length: 20 }), 20, async () => tabs.push(await refresh(genuine.refresh_token)));
const successors = new Set(tabs.map((tab) => tab.refresh_token));
promise("20 tabs that refresh together get one successor", tabs.every((tab) => tab.status === 200) && successors.size === 1, successors.size);
const [successor] = successors;
const next = await refresh(successor);
promise("which is good for one more", next.status === 200, next.status);

note(`waiting ${GRACE / 1000} s, after which a replaced token is stolen goods`);
await sleep(GRACE + 1_500);
const reused = await refresh(genuine.refresh_token);
promise("a reused refresh token is refused", reused.status === 401 && reused.error?.code === "session_ended", reused.error?.code);
for (const [name, token] of Object.entries({ "its successor": successor, "the youngest token of the session": next.refresh_token })) {
  const answer = await refresh(token);
  accepted += answer.status === 200 ? 1 : 0;
  promise(`${name} is refused from then on`, answer.status === 401, answer.status);
}
for (const token of [genuine.access_token, tabs[0].access_token, next.access_token]) {
  const seen = await everywhere(token);
  accepted += seen.split(" ").filter((code) => code !== "401").length;
  promise("the session's access token is refused everywhere, before it expires", seen === all(401), seen);
}

const leaving = await login(restaurant.owner);
await json("POST", `${world.api_url}/auth/logout`, { refresh_token: leaving.refresh_token });
const left = await everywhere(leaving.access_token);
accepted += left.split(" ").filter((code) => code !== "401").length;
promise("after signing out the access token is refused at once, everywhere", left === all(401), left);
const written = await json("GET", `${world.api_url}/audit?subject_kind=session&subject_id=${genuine.session_id}`, undefined, {
  authorization: `Bearer ${(await login(restaurant.owner)).access_token}`,
});
promise("the theft is in the audit log", written.entries.filter((entry) => entry.verb === "session.reused").length === 1);
promise("accepted in all", accepted === 0, accepted);
verdict("tokens");

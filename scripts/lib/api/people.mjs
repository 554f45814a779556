// Who asks: people of both restaurants in every role, and people of other branches; made with the API's own means.
import { json, world } from "../world.mjs";
import { operation } from "./documents.mjs";

const [first, second] = world.restaurants;

export async function login(person) {
  return json("POST", `${world.api_url}/auth/login`, { email: person.email, password: person.password });
}

const bearer = (token) => ({ authorization: `Bearer ${token}` });

/** Keeps a person's token fresh: it lives for ten minutes only. */
function person(renew) {
  let token;
  let until = 0;
  return async () => {
    if (Date.now() > until) {
      const answer = await renew();
      token = answer.access_token;
      until = Date.now() + (answer.expires_in - 60) * 1000;
    }
    return token;
  };
}

async function keyOf(owner, role, branches) {
  const wish = { name: `probe ${role}`, role, branch_ids: branches };
  const key = await json("POST", `${world.api_url}/api-keys`, wish, { ...bearer(await owner()), "idempotency-key": crypto.randomUUID() });
  return { ...key, token: person(() => json("POST", `${world.api_url}/auth/token`, { api_key: key.key })) };
}

/** Each person as a function that gives a good token; `done` takes back what was made for them. */
export async function everybody() {
  const owner = person(() => login(first.owner));
  const stranger = person(() => login(second.owner));
  const roles = { owner, manager: person(() => login(first.manager)), agent: person(() => login(first.agent)) };
  const everywhere = {};
  const keys = [];
  const elsewhere = {};
  let strangersKey;
  const away = first.branches.at(-1).id;
  if (operation("makeApiKey")) {
    for (const role of ["viewer", "agent", "manager"]) {
      const all = await keyOf(owner, role, []);
      const there = await keyOf(owner, role, [away]);
      keys.push([owner, all], [owner, there]);
      everywhere[role] = all.token;
      elsewhere[role] = there.token;
    }
    const strange = await keyOf(stranger, "manager", []);
    keys.push([stranger, strange]);
    strangersKey = strange.token;
  }
  const done = async () => {
    for (const [holder, key] of keys) {
      await json("DELETE", `${world.api_url}/api-keys/${key.id}`, undefined, bearer(await holder())).catch(() => {});
    }
  };
  return { owner, stranger, strangersKey, roles: { ...roles, ...everywhere }, elsewhere, done };
}

/** A token of a session that is over. */
export async function ended() {
  const session = await login(first.agent);
  await json("POST", `${world.api_url}/auth/logout`, { refresh_token: session.refresh_token });
  return session.access_token;
}

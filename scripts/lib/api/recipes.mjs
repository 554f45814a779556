// How a living example of each thing in a path is made, as the owner of a restaurant. A path without a recipe fails the
// probe: whoever adds a route says here how one comes to the thing it names.
import { createHash, randomUUID } from "node:crypto";
import { BOUNDARY } from "./client.mjs";
import { inParallel, json, sandbox, sleep, until, world } from "../world.mjs";

const WORDS = "أبغى أكلم موظف";
const guests = new Map();
const larder = new Map();

/** What a restaurant's owner can ask for while they make things. */
export function kitchen(restaurant, token, marker) {
  const call = async (method, path, body) =>
    json(method, world.api_url + path, body, { authorization: `Bearer ${await token()}`, "idempotency-key": randomUUID() });
  // `here` are words of what only the first branch sees
  return { restaurant, marker, here: `${marker}here`, call, get: (path) => call("GET", path), post: (path, body) => call("POST", path, body), branch: restaurant.branches[0].id, things: new Map(), undo: [] };
}

/** Somebody writes, and what comes of it is on the list. */
async function arrive(at, words) {
  const guest = await sandbox.customer({ name: `${at.here} guest ${randomUUID().slice(0, 8)}`, phone: `+9665${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}` });
  await sandbox.says(at.restaurant.phone_number_id, guest.customer_id, `${at.here} ${words}`);
  const found = await until("the guest's conversation", async () => {
    const [latest] = (await at.get(`/conversations?limit=1&q=${encodeURIComponent(guest.phone)}`)).conversations;
    return latest;
  });
  await sleep(300);
  return { id: found.id, customer: found.customer.id, status: found.status, device: guest.customer_id };
}

/** Guests for all that needs one of its own, who come together and not one after the other. */
export async function stock(at, many) {
  const fresh = [];
  await inParallel(Array.from({ length: many }), 6, async () => fresh.push(await arrive(at, WORDS)));
  larder.set(at.restaurant.id, fresh);
}

/** A guest who wrote in words that are found wherever they should not be; one for all that needs no guest of its own. */
async function conversation(at, fresh = false, words = WORDS) {
  const kept = guests.get(at.restaurant.id);
  if (kept && !fresh) return kept;
  const made = (words === WORDS && larder.get(at.restaurant.id)?.pop()) || (await arrive(at, words));
  if (!fresh) guests.set(at.restaurant.id, made);
  return made;
}

const idOf = (answer) => ({ id: answer.id });
const text = (at, name) => `${at.marker} ${name}`;
const said = (at, words) => ({ text: `${at.here} ${words}` });
const both = (at, name) => ({ ar: text(at, name), en: text(at, name) });

/** Made once, and taken away at the end; whoever takes it away itself leaves it to be made anew. */
function kept(key, make, undo) {
  return async (at, op) => {
    if (!at.things.has(key)) {
      const made = await make(at);
      at.things.set(key, made);
      at.undo.push(() => at.things.get(key) === made && undo?.(at, made));
    }
    const known = at.things.get(key);
    // a photo's DELETE leaves the dish where it is
    if (op.method === "DELETE" && op.path?.endsWith("}")) at.things.delete(key);
    return known;
  };
}

/** A branch of its own; who only looks takes the restaurant's first where the tier allows no more. */
const ownBranch = kept("branch", (at) => at.post("/branches", { name: both(at, "فرع") }).then(idOf), (at, made) => at.call("DELETE", `/branches/${made.id}`));
const branch = async (at, op) => (at.looksOnly ? { id: at.branch } : ownBranch(at, op));

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString();
const coupon = (at) => at.post("/coupons", { name: both(at, "خصم"), percent: 10, valid_until: inAMonth() }).then(idOf);
const invited = (at) => ({ email: `${at.marker}-${randomUUID()}@probe.example`, role: "viewer", branch_ids: [] });
const invitation = (at) => at.post("/team/invitations", invited(at)).then(idOf);

async function colleague(at) {
  const agent = at.restaurant.agent?.email ?? at.restaurant.owner.email;
  return (await at.get("/team")).members.find((member) => member.email === agent).id;
}

async function placed(at) {
  const { customer } = await conversation(at);
  return { branch_id: at.branch, customer_id: customer, type: "pickup", even_if_closed: true, items: [{ menu_item_id: dish(at), quantity: 1 }] };
}

const order = async (at) => at.post("/orders", await placed(at)).then(idOf);

/** A dish of the demo's menu: what its file names without an id has one that is made of its name. */
function dish(at) {
  const sku = at.restaurant === world.restaurants[0] ? "kabsa-lamb" : "hamour-grilled";
  const hash = createHash("md5").update(`${at.restaurant.id}/item/${sku}`).digest();
  hash[6] = (hash[6] & 0x0f) | 0x30;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const category = kept(
  "menu category",
  (at) => at.post("/menu/categories", { name: both(at, "تصنيف") }).then(idOf),
  (at, made) => at.call("DELETE", `/menu/categories/${made.id}`),
);

const newDish = async (at) => ({ category_id: (await category(at, {})).id, name: both(at, "طبق"), price: 12.5 });

const ownDish = kept(
  "menu item",
  async (at) => at.post("/menu/items", await newDish(at)).then(idOf),
  (at, made) => at.call("DELETE", `/menu/items/${made.id}`),
);

/** A dish that the restaurant's branch has sold out of. */
async function differing(at, op) {
  const { id } = await ownDish(at, op.method === "DELETE" ? {} : op);
  await at.call("PUT", `/menu/items/${id}/branches/${at.branch}`, { available: false });
  return { id, branch_id: at.branch };
}

/** The smallest picture that there is. */
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const named = (at, name) => both(at, `${name} ${randomUUID().slice(0, 8)}`);
const newLabel = (at) => ({ name: named(at, "وسم"), colour: "teal" });
const label = kept("label", (at) => at.post("/labels", newLabel(at)).then(idOf), (at, made) => at.call("DELETE", `/labels/${made.id}`));
const newCannedReply = (at) => ({ shortcut: `p-${randomUUID().slice(0, 12)}`, title: `${at.here} رد`, text: both(at, "حياك الله {customer_name}"), branch_id: at.branch });
const cannedReply = kept(
  "canned reply",
  (at) => at.post("/canned-replies", newCannedReply(at)).then(idOf),
  (at, made) => at.call("DELETE", `/canned-replies/${made.id}`),
);

/** A form with a picture, parted as `client.mjs` says. */
const picture = (at) =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="caption"\r\n\r\n${at.marker}\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="dot.png"\r\nContent-Type: image/png\r\n\r\n`),
    dot,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

/** A picture that a guest sent: the message that carries it. */
const sentPicture = kept("sent picture", async (at) => {
  const { id, device } = await conversation(at, true);
  await sandbox.sends({ phone_number_id: at.restaurant.phone_number_id, customer_id: device, type: "image", payload: { caption: `${at.here} صورة` } });
  return until("a picture", async () => {
    const found = (await at.get(`/conversations/${id}`)).messages.find((each) => each.kind === "image");
    return found && { id, message_id: found.id };
  });
});

/** What a guest thought who was not content, in words of their own. */
const opinion = kept("opinion", async (at) => {
  const { id: about, customer, device } = await conversation(at, true, "الطلب وصل بارد ومتأخر ساعتين، تجربة سيئة");
  await sandbox.says(at.restaurant.phone_number_id, device, "1");
  return until("an opinion", async () => {
    const found = (await at.get("/feedback?limit=20")).feedback.find((each) => each.customer_id === customer || each.conversation_id === about);
    return found && idOf(found);
  });
});

const newTemplate = (at) => ({
  name: `probe_${randomUUID().replaceAll("-", "")}`,
  language: "en",
  category: "utility",
  wording: { body: `${at.marker} your table ${randomUUID()} is ready for you` },
});

/** A template that Meta has looked at, since it lets nobody change one before. */
async function template(at) {
  const { id } = await at.post("/whatsapp/templates", newTemplate(at));
  at.undo.push(() => at.call("DELETE", `/whatsapp/templates/${id}`).catch(() => undefined));
  await until("Meta's review of a template", async () => !["queued", "pending"].includes((await at.get(`/whatsapp/templates/${id}`)).status));
  return { id };
}

async function erasure(at) {
  const { customer } = await conversation(at, true);
  const answer = await at.post(`/customers/${customer}/erase`, await bodies.eraseCustomer(at, { id: customer }));
  return idOf(answer);
}

/** Path up to its last variable -> the values of all its variables. `branched`: people of other branches do not see it. */
export const recipes = {
  "/restaurants/{id}": { make: async (at) => ({ id: at.restaurant.id }) },
  "/branches/{id}": { make: branch, branched: true },
  "/conversations/{id}": { make: async (at, op) => ({ id: (await conversation(at, op.writes)).id }), branched: true },
  "/conversations/{id}/notes/{note_id}": {
    make: async (at) => {
      const { id } = await conversation(at);
      return { id, note_id: (await at.post(`/conversations/${id}/notes`, said(at, "ملاحظة"))).id };
    },
    branched: true,
  },
  "/conversations/{id}/messages/{message_id}": { make: sentPicture, branched: true },
  "/labels/{id}": { make: label },
  "/canned-replies/{id}": { make: cannedReply, branched: true },
  "/customers/{id}": { make: async (at, op) => ({ id: (await conversation(at, op.writes)).customer }), branched: true },
  "/customers/{id}/notes/{note_id}": {
    make: async (at) => {
      const { customer } = await conversation(at);
      return { id: customer, note_id: (await at.post(`/customers/${customer}/notes`, said(at, "ملاحظة"))).id };
    },
    branched: true,
  },
  "/customers/{id}/consents/{kind}": { make: async (at) => ({ id: (await conversation(at)).customer, kind: "marketing" }), branched: true },
  "/customers/erasures/{id}": { make: kept("erasure", erasure) },
  "/orders/{id}": { make: (at, op) => (op.writes ? order(at) : kept("order", order)(at, op)), branched: true },
  "/feedback/{id}": { make: async (at, op) => (at.looksOnly ? idOf((await at.get("/feedback?limit=1")).feedback[0]) : opinion(at, op)), branched: true },
  "/coupons/{id}": { make: kept("coupon", coupon, (at, made) => at.call("DELETE", `/coupons/${made.id}`)) },
  "/menu/categories/{id}": { make: category },
  "/menu/items/{id}": { make: ownDish },
  "/menu/items/{id}/branches/{branch_id}": { make: differing, branched: true },
  "/team/{user_id}": { make: async (at) => ({ user_id: await colleague(at) }), branched: true },
  "/team/invitations/{id}": { make: kept("invitation", invitation, (at, made) => at.call("DELETE", `/team/invitations/${made.id}`)), branched: true },
  "/api-keys/{id}": { make: kept("key", (at) => at.post("/api-keys", { name: text(at, "key"), role: "viewer", branch_ids: [] }).then(idOf), (at, made) => at.call("DELETE", `/api-keys/${made.id}`)) },
  "/whatsapp/templates/{id}": { make: (at, op) => (op.writes ? template(at) : kept("template", template)(at, op)) },
  "/whatsapp/numbers/{id}": { make: async (at) => idOf((await at.get("/whatsapp/numbers")).numbers[0]), branched: true },
  "/whatsapp/accounts/{waba_id}": { make: async (at) => ({ waba_id: at.restaurant.waba_id }) },
  "/notifications/alerts/{id}": {
    make: async (at) => {
      const { id } = await conversation(at);
      return until("an alert", async () => {
        const found = (await at.get("/notifications/alerts?limit=50")).alerts.find((each) => each.conversation_id === id);
        return found && idOf(found);
      });
    },
    branched: true,
  },
  "/auth/sessions/{id}": {
    make: async (at) => {
      const other = await json("POST", `${world.api_url}/auth/login`, { email: at.restaurant.owner.email, password: at.restaurant.owner.password });
      return { id: other.session_id };
    },
  },
};

/** Bodies that no schema can tell: operationId -> body, given the kitchen, the path's values and the usual body. */
export const bodies = {
  changeNumber: (at) => ({ branch_id: at.branch }),
  changeNumberProfile: () => ({ websites: ["https://najd-grill.example"] }),
  // the demo stays what it is
  changeRestaurant: async (at, { id }) => ({ locale: (await at.get(`/restaurants/${id ?? at.restaurant.id}`)).locale }),
  deleteRestaurant: async (at) => ({ confirm: (await at.get(`/restaurants/${at.restaurant.id}`)).slug }),
  openBranch: (at) => ({ name: both(at, "فرع جديد"), phone: "+966112000109", is_active: true }),
  changeBranch: (at) => ({ name: both(at, "فرع"), is_active: true }),
  assignBranchStaff: () => ({ user_ids: [] }),
  addLabel: newLabel,
  changeLabel: (at) => ({ name: named(at, "وسم آخر"), colour: "pink" }),
  labelConversation: async (at) => ({ label_ids: [(await label(at, {})).id] }),
  assign: async (at) => ({ user_id: (await at.get("/conversations/assignees")).assignees.find((each) => each.role === "owner").id, force: true }),
  addCannedReply: newCannedReply,
  changeCannedReply: (at) => ({ title: `${at.here} رد آخر`, branch_id: at.branch }),
  renderCannedReply: async (at) => ({ conversation_id: (await conversation(at)).id }),
  changeCustomer: (at) => ({ name: `${at.here} guest`, tags: [at.marker] }),
  addConversationNote: (at) => said(at, "ملاحظة"),
  changeConversationNote: (at) => said(at, "ملاحظة أخرى"),
  addCustomerNote: (at) => said(at, "ملاحظة"),
  changeCustomerNote: (at) => said(at, "ملاحظة أخرى"),
  mergeCustomers: async (at) => ({ other_id: (await conversation(at, true)).customer }),
  eraseCustomer: async (at, { id }, usual) => ({ ...usual, confirm: id }),
  placeOrder: placed,
  moveOrder: () => ({ from: "pending", to: "confirmed" }),
  defineCoupon: (at) => ({ name: both(at, "خصم"), percent: 10, valid_until: inAMonth() }),
  changeCoupon: (at) => ({ name: both(at, "خصم"), valid_until: inAMonth() }),
  issueCoupon: async (at) => ({ customer_id: (await conversation(at)).customer }),
  redeemCoupon: async (at) => ({ code: await code(at), total: 100 }),
  addMenuCategory: (at) => ({ name: both(at, "تصنيف جديد") }),
  changeMenuCategory: (at) => ({ name: both(at, "تصنيف") }),
  orderMenuCategories: async (at) => ({ ids: (await at.get("/menu")).categories.map((each) => each.id) }),
  addMenuItem: newDish,
  changeMenuItem: (at) => ({ name: both(at, "طبق"), price: 13 }),
  orderMenuItems: async (at) => {
    const [first] = (await at.get("/menu")).categories;
    return { category_id: first.id, ids: first.items.map((each) => each.id) };
  },
  putBranchMenuItem: () => ({ available: true }),
  sendMedia: picture,
  putMenuItemPhoto: () => dot,
  importMenu: () => "id,category_ar,name_ar\r\n",
  writeTemplate: newTemplate,
  changeTemplate: (at) => ({ wording: newTemplate(at).wording }),
  connectNumber: (at) => ({ phone_number_id: "9", waba_id: at.restaurant.waba_id }),
  invite: invited,
  changeMember: () => ({ role: "agent" }),
  makeApiKey: (at) => ({ name: text(at, "key"), role: "viewer", branch_ids: [] }),
  reply: (at) => said(at, "أبشر"),
  markRead: () => ({ seq: 1 }),
  changeMe: async (at) => ({ name: (await at.get("/me")).name }),
};

/** A code that is good still. */
async function code(at) {
  const { id } = await coupon(at);
  const { customer } = await conversation(at);
  return (await at.post(`/coupons/${id}/codes`, { customer_id: customer })).code;
}

/** What nobody but the rightful owner may ask, and what the owner would not survive: asked by all but them. */
export const unasked = {
  deleteRestaurant: "erases the restaurant that asks",
  endOtherSessions: "ends the sessions of the people who ask",
  removeMember: "removes a person of the demo",
  disconnectNumber: "takes the demo's number away",
  deregisterNumber: "takes the demo's number out of the cloud",
  setNumberPin: "changes the PIN of the demo's number",
  changePassword: "changes the password of the demo's owner",
  prepareTwoSteps: "asks the demo's owner for a code from then on",
  confirmTwoSteps: "asks the demo's owner for a code from then on",
  endTwoSteps: "takes the password of the demo's owner",
  renewRecoveryCodes: "takes the password of the demo's owner",
};

/** Where the owner's request cannot succeed here, and what it is answered instead. */
export const otherwise = {
  locateAddress: { status: 409, because: "no map service is configured" },
  connectNumber: { status: 409, because: "the account has no such number" },
  giveAccountToken: { status: 409, because: "the token opens nothing" },
  registerNumber: { status: 409, because: "the PIN is not the number's" },
  requestNumberCode: { status: 409, because: "the number is verified already" },
  verifyNumber: { status: 409, because: "no such code was sent" },
};

export { both, conversation, dish, idOf, inAMonth, text };

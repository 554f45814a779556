// What a request can name without having it in its path: things of another branch, or of the other restaurant. Whoever
// adds an operation that writes says here how it is tried by those who may not, or why there is nothing to try.
import { randomUUID } from "node:crypto";
import { database } from "../postgres.mjs";
import { inAMonth } from "./recipes.mjs";

/** Answers to the rightful owner that tell of what only one branch sees; without that, silence to others means nothing. */
export const telling = new Set([
  "listConversations", "getConversation", "listConversationNotes", "listCustomers", "getCustomer", "listCustomerNotes", "exportCustomer",
  "listOrders", "getOrderBoard", "getOrder", "listFeedback", "getFeedback", "listCannedReplies", "listCouponCodes", "listAlerts", "listLiveEvents",
]);

const guestsOrder = (at, customer, branch) => ({ branch_id: branch, customer_id: customer, type: "pickup", items: at.sold, even_if_closed: true });
const reply = (at) => ({ shortcut: `p-${randomUUID().slice(0, 12)}`, title: at.here, text: { ar: at.here, en: at.here }, branch_id: at.branch });

/** operationId -> bodies that name what a branch alone has, asked by people of another one. */
export const ofOtherBranches = {
  openBranch: [{ status: 403 }],
  changeRestaurant: [{ status: 403 }],
  addCannedReply: [{ status: 404, body: reply }],
  invite: [{ status: 404, body: (at) => ({ email: `${randomUUID()}@probe.example`, role: "viewer", branch_ids: [at.branch] }) }],
  issueCoupon: [{ status: 404, body: (at) => ({ customer_id: at.known.conversation.customer }) }],
  redeemCoupon: [{ status: 404, body: (at) => ({ code: at.known.code, order_id: at.known.order.id }) }],
  placeOrder: [
    { status: 404, body: (at) => guestsOrder(at, at.known.conversation.customer, at.branch) },
    { status: 404, body: (at) => guestsOrder(at, at.known.conversation.customer, at.away) },
  ],
  acknowledgeAllAlerts: [{ status: 204 }],
  listAccounts: [{ status: 403 }],
  ...Object.fromEntries(["writeTemplate", "shipTemplates", "syncTemplates", "changeTemplate", "deleteTemplate"].map((id) => [id, [{ status: 403 }]])),
};

/** Operations whose bodies name what is ours, asked by the owner of the other restaurant: without a body of its own the one that we would send. */
export const ofOtherRestaurants = {
  addCannedReply: { body: reply },
  addMenuItem: {},
  orderMenuItems: {},
  orderMenuCategories: {},
  importMenu: {
    body: (at) => `id,category_ar,name_ar,price\r\n${at.sold[0].menu_item_id},فئة,طبق,1\r\n`,
    // a sheet with mistakes is described, not carried out
    expected: [200],
    isRefused: (answer) => answer.body?.applied === false,
  },
  invite: { body: ofOtherBranches.invite[0].body },
  makeApiKey: { body: (at) => ({ name: at.marker, role: "viewer", branch_ids: [at.branch] }) },
  placeOrder: { body: (at) => guestsOrder(at, at.known.conversation.customer, at.branch) },
  redeemCoupon: { body: (at) => ({ code: at.known.code, total: 100 }) },
};

/** What writes, and is every branch's alike. */
export const everybodys = {
  locateAddress: "keeps nothing",
  issueLiveTicket: "opens a screen, which is watched",
  changeMe: "is the asker's own",
  ...Object.fromEntries(["addLabel", "changeLabel", "deleteLabel"].map((id) => [id, "labels are the restaurant's"])),
  ...Object.fromEntries(["defineCoupon", "changeCoupon", "deleteCoupon"].map((id) => [id, "coupons are the restaurant's"])),
  ...Object.fromEntries(
    ["addMenuCategory", "orderMenuCategories", "changeMenuCategory", "removeMenuCategory", "importMenu", "addMenuItem", "orderMenuItems"]
      .concat(["changeMenuItem", "removeMenuItem", "putMenuItemPhoto", "removeMenuItemPhoto"])
      .map((id) => [id, "the menu is the restaurant's"]),
  ),
};

/** For as long as the probe runs the restaurant's number is the branch's, and so is every conversation that begins. */
export async function atBranch({ phone_number_id: number }, branch) {
  const move = async (value) => {
    const { ask, end } = await database();
    const [[before]] = await ask(`select branch_id from whatsapp_numbers where phone_number_id = '${number}'`);
    await ask(`update whatsapp_numbers set branch_id = ${value ? `'${value}'` : "null"} where phone_number_id = '${number}'`);
    end();
    return before;
  };
  const before = await move(branch);
  return () => move(before);
}

/** One of each thing that only the branch sees, before anybody asks for a list of them. */
export async function furnish(at, recipes, conversation) {
  const only = { method: "GET", writes: false };
  at.known = { conversation: await conversation(at) };
  for (const [name, path] of Object.entries({ order: "/orders/{id}", feedback: "/feedback/{id}", alert: "/notifications/alerts/{id}", reply: "/canned-replies/{id}" })) {
    at.known[name] = await recipes[path].make(at, only);
  }
  const note = { text: `${at.here} ملاحظة` };
  await at.post(`/conversations/${at.known.conversation.id}/notes`, note);
  await at.post(`/customers/${at.known.conversation.customer}/notes`, note);
  at.known.coupon = (await at.post("/coupons", { name: { ar: at.marker, en: at.marker }, percent: 10, valid_until: inAMonth() })).id;
  at.undo.push(() => at.call("DELETE", `/coupons/${at.known.coupon}`));
  at.known.code = (await at.post(`/coupons/${at.known.coupon}/codes`, { customer_id: at.known.conversation.customer })).code;
}

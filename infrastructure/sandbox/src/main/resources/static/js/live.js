import { changed, isShown, key, loadChat, loadOverview, markRead, setClock, state } from "./state.js";

/** Keeps the state up to date from the server's events. */
export function listen(onWebhook) {
  const source = new EventSource("control/events");
  const hear = (name, handler) => source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
  let greeted = false;
  hear("hello", () => {
    if (greeted) resync();
    greeted = true;
  });
  hear("resync", resync);
  hear("number", loadOverview);
  hear("customer", heardCustomer);
  hear("bubble", heardBubble);
  hear("typing", heardTyping);
  hear("clock", setClock);
  hear("webhook", onWebhook);
}

async function resync() {
  await loadOverview();
  await loadChat();
  changed("tools", "webhooks", "templates", "counter");
}

function heardCustomer(customer) {
  const known = state.customers.findIndex((one) => one.customer_id === customer.customer_id);
  if (known >= 0) state.customers[known] = customer;
  else state.customers.unshift(customer);
  changed("people", "head");
}

function heardBubble({ pair, bubble }) {
  const at = key(pair.phone_number_id, pair.customer_id);
  const shown = isShown(pair.phone_number_id, pair.customer_id);
  const chat = state.chats.get(at) || { ...pair, unread: 0 };
  const fresh = !chat.last || chat.last.at < bubble.at;
  if (bubble.from === "business" && fresh) {
    state.typing.delete(at);
    if (!shown) chat.unread += 1;
  }
  if (fresh || chat.last.wamid === bubble.wamid) chat.last = bubble;
  state.chats.set(at, chat);
  if (shown) {
    state.bubbles.set(bubble.wamid, bubble);
    if (bubble.from === "business" && bubble.ticks === "delivered") markRead();
    changed("chat", "head");
  }
  changed("people");
}

function heardTyping(pair) {
  const at = key(pair.phone_number_id, pair.customer_id);
  state.typing.set(at, Date.now() + 25000);
  setTimeout(() => changed("people", "head", "chat"), 25100);
  changed("people", "head", "chat");
}

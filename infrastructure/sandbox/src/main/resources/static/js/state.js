import { api } from "./api.js";

/** What the page knows. Everything else is drawn from it. */
export const state = {
  numbers: [],
  customers: [],
  chats: new Map(),
  numberId: null,
  customerId: null,
  bubbles: new Map(),
  typing: new Map(),
  replyTo: null,
  clockOffset: 0,
};

const listeners = new Map();
const due = new Set();

export function on(event, listener) {
  listeners.set(event, [...(listeners.get(event) || []), listener]);
}

/** Draws at most once per frame, however much happened. */
export function changed(...events) {
  if (due.size === 0) setTimeout(flush, 16);
  events.forEach((event) => due.add(event));
}

function flush() {
  const events = [...due];
  due.clear();
  for (const event of events) (listeners.get(event) || []).forEach((listener) => listener());
}

export const key = (numberId, customerId) => `${numberId}/${customerId}`;
export const pair = () => ({ numberId: state.numberId, customerId: state.customerId });
export const isShown = (numberId, customerId) => numberId === state.numberId && customerId === state.customerId;
export const number = () => state.numbers.find((one) => one.phone_number_id === state.numberId);
export const customer = () => state.customers.find((one) => one.customer_id === state.customerId);
export const now = () => new Date(Date.now() + state.clockOffset);

export function isTyping(numberId, customerId) {
  return (state.typing.get(key(numberId, customerId)) || 0) > Date.now();
}

export function setClock(clock) {
  state.clockOffset = Date.parse(clock.now) - Date.now();
  changed("clock", "people", "chat");
}

export async function loadOverview() {
  const overview = await api.overview();
  state.numbers = overview.numbers;
  state.customers = overview.customers;
  state.chats = new Map(overview.chats.map((chat) => [key(chat.phone_number_id, chat.customer_id), chat]));
  if (!number()) state.numberId = state.numbers[0]?.phone_number_id ?? null;
  changed("people", "head", "chat");
}

/** Holds this customer's phone, with the chat of this restaurant open. */
export async function show(numberId, customerId) {
  state.numberId = numberId;
  state.customerId = customerId;
  state.replyTo = null;
  state.bubbles = new Map();
  history.replaceState(null, "", customerId ? `#${numberId}/${customerId}` : "#");
  changed("people", "head", "chat", "composer");
  await loadChat();
}

export async function loadChat() {
  const asked = pair();
  if (!asked.numberId || !asked.customerId) return;
  const bubbles = await api.chat(asked);
  if (!isShown(asked.numberId, asked.customerId)) return;
  state.bubbles = new Map(bubbles.map((bubble) => [bubble.wamid, bubble]));
  changed("chat");
  await markRead();
}

/** Tells the sandbox that somebody is looking at the chat. */
export async function markRead() {
  if (document.visibilityState !== "visible" || !state.customerId || !state.numberId) return;
  if (matchMedia("(max-width: 700px)").matches && document.body.dataset.view !== "phone") return;
  const asked = pair();
  const answer = await api.open(asked);
  const chat = state.chats.get(key(asked.numberId, asked.customerId));
  if (chat) chat.unread = 0;
  if (answer.typing) state.typing.set(key(asked.numberId, asked.customerId), Date.now() + 25000);
  changed("people", "head");
}

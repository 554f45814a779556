import { $, avatarClass, h, initial, menuOf, toast } from "./dom.js";
import { bubbleRow } from "./bubble.js";
import { quoteDraft } from "./composer.js";
import { openFlow, openOrder, sharePhone } from "./forms.js";
import { guestItems } from "./guest.js";
import { edit, forward, revoke } from "./own.js";
import { openLocation } from "./places.js";
import { send } from "./sending.js";
import { openList } from "./sheet.js";
import { customer, isTyping, now, number, on, show, state } from "./state.js";
import { isAnswered } from "./taps.js";
import { clockTime, dayKey, dayName } from "./time.js";

const seen = new Set();
const drawn = new Map();
let following = true;

/** The open chat and the restaurant above it. */
export function startChat() {
  on("head", drawHead);
  on("clock", drawClock);
  on("chat", drawChat);
  menuOf($("restaurant"), $("restaurant-menu"));
  setInterval(drawClock, 5000);
  $("to-end").addEventListener("click", () => $("chat").scrollTo({ top: $("chat").scrollHeight, behavior: "smooth" }));
  $("chat").addEventListener("scroll", () => {
    following = isAtEnd();
    $("to-end").hidden = following;
  });
  new ResizeObserver(() => following && scrollToEnd()).observe($("chat"));
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".row")) pick(null);
  });
}

function drawClock() {
  $("phone-time").textContent = clockTime(now());
}

function drawHead() {
  const restaurant = number();
  const name = restaurant?.name || "لا مطعم بعد";
  const typing = isTyping(state.numberId, state.customerId);
  $("restaurant-name").textContent = name;
  $("restaurant-avatar").textContent = initial(name);
  $("restaurant-line").textContent = typing ? "يكتب الآن…" : restaurant?.display_phone_number || "";
  $("restaurant-line").className = typing ? "typing" : "";
  $("restaurant-line").dir = typing ? "rtl" : "ltr";
  $("phone-owner").textContent = customer() ? `هاتف ${customer().name}` : "";
  $("restaurant-menu").replaceChildren(...state.numbers.map(restaurantItem), ...guestItems());
  drawClock();
}

function restaurantItem(restaurant) {
  return h("button", {
      type: "button", role: "menuitemradio",
      "aria-checked": String(restaurant.phone_number_id === state.numberId),
      onclick: () => show(restaurant.phone_number_id, state.customerId),
    },
    h("span", { class: avatarClass(restaurant.name) }, initial(restaurant.name)),
    h("span", {}, h("bdi", {}, restaurant.name), h("small", { dir: "ltr" }, restaurant.display_phone_number)));
}

function drawChat() {
  const chat = $("chat");
  const first = chat.dataset.shown !== `${state.numberId}/${state.customerId}`;
  chat.dataset.shown = `${state.numberId}/${state.customerId}`;
  const rows = chatRows(first);
  if (isTyping(state.numberId, state.customerId)) rows.push(typingRow());
  place(chat, rows);
  const last = [...state.bubbles.values()].at(-1);
  if (first || following || last?.from === "customer" && !seen.has(last.wamid)) scrollToEnd();
  state.bubbles.forEach((bubble) => seen.add(bubble.wamid));
  $("to-end").hidden = isAtEnd();
}

function chatRows(first) {
  if (!state.customerId) return [h("p", { class: "chat-empty" }, "اختر ضيفًا من القائمة، أو أضف ضيفًا جديدًا.")];
  if (state.bubbles.size === 0) return [h("p", { class: "chat-empty" }, "اكتب أول رسالة إلى المطعم، مثلًا: «السلام عليكم، وش عندكم اليوم؟»")];
  const rows = [];
  let before = null;
  for (const bubble of state.bubbles.values()) {
    const newDay = !before || dayKey(before.at) !== dayKey(bubble.at);
    if (newDay) rows.push(h("div", { class: "day" }, dayName(bubble.at)));
    rows.push(rowOf(bubble, newDay || before.from !== bubble.from, !first && !seen.has(bubble.wamid)));
    before = bubble;
  }
  return rows;
}

/** Drawn anew only when it looks different, so that what is playing plays on. */
function rowOf(bubble, turn, fresh) {
  const look = JSON.stringify([bubble, turn, isAnswered(bubble), state.bubbles.get(bubble.reply_to)?.text]);
  const known = drawn.get(bubble.wamid);
  if (known?.look === look) return known.row;
  const row = bubbleRow(bubble, { turn, fresh, actions });
  row.classList.toggle("picked", known?.row.classList.contains("picked") ?? false);
  drawn.set(bubble.wamid, { look, row });
  return row;
}

/** Moves no row that stands where it belongs. */
function place(chat, rows) {
  rows.forEach((row, i) => {
    if (chat.childNodes[i] === row) return;
    chat.insertBefore(row, chat.childNodes[i] ?? null);
  });
  while (chat.childNodes.length > rows.length) chat.lastChild.remove();
}

function typingRow() {
  return h("div", { class: "row turn typing-row" }, h("div", { class: "bubble" }, h("i"), h("i"), h("i")));
}

function scrollToEnd() {
  $("chat").scrollTop = $("chat").scrollHeight;
  following = true;
}

function isAtEnd() {
  const chat = $("chat");
  return chat.scrollHeight - chat.scrollTop - chat.clientHeight < 90;
}

function pick(row) {
  document.querySelectorAll(".row.picked").forEach((one) => one !== row && one.classList.remove("picked"));
  row?.classList.toggle("picked");
}

const actions = {
  pick,
  jump(wamid) {
    const row = [...document.querySelectorAll(".row")].find((one) => one.dataset.wamid === wamid);
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.classList.add("flash");
    setTimeout(() => row?.classList.remove("flash"), 1100);
  },
  reply: quoteDraft,
  edit, revoke, forward,
  react: (bubble, emoji) => send({ type: "reaction", payload: { message_id: bubble.wamid, emoji } }),
  button: (bubble, reply) =>
    send({ type: "interactive", payload: { type: "button_reply", button_reply: reply }, reply_to: bubble.wamid }),
  list: (bubble) =>
    openList(bubble, (row) =>
      send({ type: "interactive", payload: { type: "list_reply", list_reply: row }, reply_to: bubble.wamid })),
  quickReply: (bubble, { text, payload }) => send({ type: "button", payload: { text, payload }, reply_to: bubble.wamid }),
  location: (bubble) => openLocation(bubble.wamid),
  sharePhone: (bubble) => sharePhone(bubble.wamid),
  flow: openFlow,
  order: openOrder,
  call: (phone) => toast(`يتصل بالرقم ${phone}`),
  copy: async (code) => {
    await navigator.clipboard?.writeText(code).catch(() => {});
    toast(`نُسخ ${code}`);
  },
};

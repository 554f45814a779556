import { api } from "./api.js";
import { $, avatarClass, h, initial, menuOf, toast } from "./dom.js";
import { bubbleRow } from "./bubble.js";
import { quoteDraft } from "./composer.js";
import { openList } from "./sheet.js";
import { changed, customer, isTyping, now, number, on, pair, show, state } from "./state.js";
import { clockTime, dayKey, dayName } from "./time.js";

const seen = new Set();
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
  $("restaurant-menu").replaceChildren(...state.numbers.map(restaurantItem));
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
  chat.replaceChildren(...chatRows(first));
  if (isTyping(state.numberId, state.customerId)) chat.append(typingRow());
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
    rows.push(bubbleRow(bubble, {
      turn: newDay || before.from !== bubble.from, fresh: !first && !seen.has(bubble.wamid), actions,
    }));
    before = bubble;
  }
  return rows;
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
  react: (bubble, emoji) => send({ type: "reaction", payload: { message_id: bubble.wamid, emoji } }),
  button: (bubble, reply) =>
    send({ type: "interactive", payload: { type: "button_reply", button_reply: reply }, reply_to: bubble.wamid }),
  list: (bubble) =>
    openList(bubble, (row) =>
      send({ type: "interactive", payload: { type: "list_reply", list_reply: row }, reply_to: bubble.wamid })),
};

async function send(message) {
  try {
    await api.send(pair(), message);
    changed("chat");
  } catch (error) {
    toast(`لم تُرسل: ${error.message}`);
  }
}

import { $, avatarClass, h, icon, initial } from "./dom.js";
import { isTyping, key, on, show, state } from "./state.js";
import { kindSign, snippet } from "./kinds.js";
import { listTime } from "./time.js";

/** The list of guests whose phone can be held. */
export function startPeople(onChosen) {
  const draw = () => $("people-list").replaceChildren(...rows(onChosen));
  $("people-search").addEventListener("input", draw);
  on("people", draw);
}

function rows(onChosen) {
  if (state.customers.length === 0) return [empty()];
  return sorted().map((customer) => h("li", {}, row(customer, onChosen)));
}

function sorted() {
  const wanted = $("people-search").value.trim().toLowerCase();
  const lastAt = (customer) => chatOf(customer)?.last?.at || "";
  return state.customers
    .filter((customer) => `${customer.name} ${customer.phone || ""} ${customer.username || ""}`.toLowerCase().includes(wanted))
    .sort((a, b) => lastAt(b).localeCompare(lastAt(a)));
}

const chatOf = (customer) => state.chats.get(key(state.numberId, customer.customer_id));

function row(customer, onChosen) {
  const chat = chatOf(customer);
  const typing = isTyping(state.numberId, customer.customer_id);
  const choose = () => {
    show(state.numberId, customer.customer_id);
    onChosen();
  };
  return h("button", {
      class: "person", type: "button", onclick: choose,
      "aria-current": String(customer.customer_id === state.customerId),
    },
    h("span", { class: avatarClass(customer.name) }, initial(customer.name)),
    h("strong", { dir: "auto" }, customer.name),
    h("time", {}, chat?.last ? listTime(chat.last.at) : ""),
    typing
      ? h("span", { class: "last typing" }, "المطعم يكتب…")
      : lastLine(customer, chat),
    chat?.unread ? h("span", { class: "unread" }, String(chat.unread)) : h("span"));
}

function lastLine(customer, chat) {
  if (customer.blocked) return h("span", { class: "last blocked" }, "حظر هذا الضيف المطاعم");
  if (chat?.last) return h("span", { class: "last" }, kindSign(chat.last.type) ? icon(kindSign(chat.last.type)) : null, h("bdi", {}, snippet(chat.last)));
  return h("span", { class: "last" }, h("bdi", { dir: "ltr" }, customer.phone || `@${customer.username}`));
}

function empty() {
  return h("li", { class: "people-empty" },
    h("b", {}, "لا ضيوف بعد"),
    state.numbers.length ? "أضف ضيفًا بالزر أعلاه وابدأ المحادثة." : "لم يُسجَّل رقم مطعم بعد: ",
    state.numbers.length ? null : h("code", {}, "POST /control/numbers"));
}

import { api } from "./api.js";
import { content } from "./content.js";
import { $, avatarClass, h, icon, initial, toast } from "./dom.js";
import { customer, number, on, pair, state } from "./state.js";
import { bubbleTime } from "./time.js";

const SHOWN = 30;
const QUICK = ["حياك الله", "طلبك جاهز", "معك سالم من الفرع"];
let onBizApp = null;
let asked = null;

/** The restaurant's own phone on the counter: what is typed there reaches the guest, and Meta echoes it. */
export function startCounter() {
  on("counter", load);
  on("head", draw);
  on("chat", draw);
  $("counter").replaceChildren(h("div", { id: "counter-head" }), h("div", { id: "counter-chat", class: "counter-chat" }), composer());
}

async function load() {
  draw();
  if (!state.numberId) return;
  onBizApp = (await api.number(state.numberId)).is_on_biz_app;
  drawHead();
}

function draw() {
  if ($("counter").hidden) return;
  if (asked !== state.numberId) {
    asked = state.numberId;
    load().catch((error) => toast(error.message));
  }
  drawHead();
  const chat = $("counter-chat");
  chat.replaceChildren(...[...state.bubbles.values()].slice(-SHOWN).map(line));
  chat.scrollTop = chat.scrollHeight;
}

function drawHead() {
  const guest = customer();
  $("counter-head").replaceChildren(...[
    h("div", { class: "counter-guest" },
      h("span", { class: avatarClass(guest?.name ?? "؟") }, initial(guest?.name ?? "؟")),
      h("span", {}, h("b", { dir: "auto" }, guest?.name ?? "لا ضيف"), h("small", {}, `على جوال ${number()?.name ?? "المطعم"}`))),
    h("label", { class: "switch" },
      h("span", {}, "الرقم في تطبيق واتساب للأعمال", h("small", {}, "تعايش: 20 رسالة في الثانية بدل 80")),
      h("input", { type: "checkbox", role: "switch", checked: onBizApp === true, disabled: !state.numberId, onchange: coexist })),
  ]);
}

async function coexist(event) {
  try {
    onBizApp = (await api.changeNumber(state.numberId, { on_biz_app: event.target.checked })).is_on_biz_app;
  } catch (error) {
    toast(error.message);
  }
}

function line(bubble) {
  return h("div", { class: bubble.from === "business" ? "row own turn" : "row turn" },
    h("div", { class: "bubble" }, content(bubble, "business"), h("div", { class: "meta" }, h("span", {}, bubbleTime(bubble.at)))));
}

function composer() {
  const words = h("textarea", { rows: 1, dir: "auto", placeholder: "اكتب من جوال المطعم", "aria-label": "اكتب من جوال المطعم", maxlength: 4096 });
  const type = async (message) => {
    if (!state.customerId || !state.numberId) return toast("اختر ضيفًا ومطعمًا أولًا");
    try {
      await api.echo(pair(), message);
      words.value = "";
    } catch (error) {
      toast(error.message);
    }
  };
  const submit = (event) => {
    event.preventDefault();
    if (words.value.trim()) type({ type: "text", text: words.value.trim() });
  };
  words.addEventListener("keydown", (event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && submit(event));
  return h("form", { class: "counter-form", onsubmit: submit },
    h("div", { class: "chips" }, QUICK.map((text) => h("button", { type: "button", onclick: () => type({ type: "text", text }) }, text)),
      h("button", { type: "button", onclick: () => type({ type: "image" }) }, "صورة")),
    h("div", { class: "line" }, words, h("button", { class: "round accent", type: "submit", "aria-label": "إرسال من جوال المطعم" }, icon("send", "flip"))));
}

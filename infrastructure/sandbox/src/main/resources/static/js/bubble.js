import { content, origin } from "./content.js";
import { h, icon } from "./dom.js";
import { kindName, kindSign, snippet } from "./kinds.js";
import { state } from "./state.js";
import { taps } from "./taps.js";
import { bubbleTime } from "./time.js";

const QUICK = ["👍", "❤️", "😂", "🙏"];
const BARE = ["sticker"];

export function bubbleRow(bubble, { turn, fresh, actions }) {
  const own = bubble.from === "customer";
  const classes = ["row", own && "own", turn && "turn", fresh && "fresh", bubble.reaction && "reacted"];
  const row = h("div", { class: classes.filter(Boolean).join(" "), "data-wamid": bubble.wamid, "data-type": bubble.type },
    h("div", { class: BARE.includes(bubble.type) ? "bubble bare" : "bubble" },
      origin(bubble),
      bubble.reply_to ? quote(state.bubbles.get(bubble.reply_to), actions.jump) : null,
      content(bubble),
      meta(bubble, own),
      bubble.reaction ? h("span", { class: "reaction" }, bubble.reaction) : null,
      bubble.type === "revoked" ? null : acts(bubble, own, actions)),
    taps(bubble, actions));
  row.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, video")) actions.pick(row);
  });
  return row;
}

export function quote(quoted, jump) {
  const mine = quoted?.from === "customer";
  return h("button", { class: mine ? "quote mine" : "quote", type: "button", onclick: () => quoted && jump?.(quoted.wamid) },
    h("b", {}, mine ? "أنت" : "المطعم"),
    h("span", {}, kindSign(quoted?.type) ? icon(kindSign(quoted.type)) : null, h("bdi", {}, quoted ? snippet(quoted) : "رسالة سابقة")));
}

function meta(bubble, own) {
  return h("div", { class: "meta" },
    bubble.template ? h("span", { class: "kind", title: bubble.template.name }, `${kindName("template")} · ${bubble.template.category?.toLowerCase() ?? ""}`) : null,
    bubble.payload?.edited ? h("span", {}, "عُدّلت") : null,
    h("span", {}, bubbleTime(bubble.at)), own ? ticks(bubble.ticks) : null);
}

function acts(bubble, own, actions) {
  const act = (label, sign, onclick) => h("button", { type: "button", "aria-label": label, title: label, onclick }, icon(sign));
  return h("div", { class: "acts", onclick: () => actions.pick(null) },
    act("رد", "reply", () => actions.reply(bubble)),
    own ? null : QUICK.map((emoji) => h("button", {
      type: "button", "aria-label": `تفاعل ${emoji}`, class: bubble.reaction === emoji ? "on" : null,
      onclick: () => actions.react(bubble, bubble.reaction === emoji ? "" : emoji),
    }, emoji)),
    act("إعادة توجيه", "forward", () => actions.forward(bubble)),
    own && bubble.text ? act("تعديل", "edit", () => actions.edit(bubble)) : null,
    own ? act("حذف لدى الجميع", "trash", () => actions.revoke(bubble)) : null);
}

const STEPS = { pending: "في الطريق", sent: "أُرسلت", delivered: "وصلت", read: "قُرئت", failed: "تعذّرت" };

function ticks(name) {
  const sign = name === "pending" ? icon("clock", "clock") : icon(name === "sent" ? "one" : "two", name === "read" ? "read" : "");
  sign.setAttribute("role", "img");
  sign.setAttribute("aria-label", STEPS[name] ?? name);
  return sign;
}

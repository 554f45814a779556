import { openAttach } from "./attach.js";
import { $, h, icon } from "./dom.js";
import { quote } from "./bubble.js";
import { send } from "./sending.js";
import { changed, on, state } from "./state.js";
import { openVoice } from "./voice.js";

/** Where the guest writes. Without words the button speaks. */
export function startComposer() {
  on("composer", drawQuote);
  $("compose").addEventListener("submit", submit);
  $("draft").addEventListener("input", grow);
  $("draft").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && $("draft").value.trim()) submit(event);
  });
  $("attach").addEventListener("click", () => state.customerId && openAttach());
  grow();
}

export function quoteDraft(bubble) {
  state.replyTo = bubble;
  changed("composer");
  $("draft").focus();
}

function drawQuote() {
  $("quoting").hidden = !state.replyTo;
  if (!state.replyTo) return;
  $("quoting").replaceChildren(
    quote(state.replyTo),
    h("button", { class: "round ghost", type: "button", "aria-label": "إلغاء الرد", onclick: () => quoteDraft(null) }, icon("close")));
}

function grow() {
  const draft = $("draft");
  draft.style.height = "auto";
  draft.style.height = `${draft.scrollHeight + 2}px`;
  const speaks = !draft.value.trim();
  $("send").setAttribute("aria-label", speaks ? "رسالة صوتية" : "إرسال");
  $("send").firstElementChild.firstElementChild.setAttribute("href", `img/icons.svg#${speaks ? "mic" : "send"}`);
}

function submit(event) {
  event.preventDefault();
  const text = $("draft").value.trim();
  if (!text) {
    if (state.customerId) openVoice();
    return;
  }
  $("draft").value = "";
  grow();
  send({ type: "text", text });
}

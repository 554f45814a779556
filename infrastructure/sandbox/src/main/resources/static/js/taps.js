import { h, icon } from "./dom.js";
import { state } from "./state.js";
import { link } from "./words.js";

/** What can be tapped under a message of the restaurant. */
export function taps(bubble, actions) {
  if (bubble.from === "customer" || bubble.type === "revoked") return null;
  const drawn = bubble.interactive ? ofInteractive(bubble, actions) : (bubble.template?.buttons ?? []).map((button) => ofTemplate(bubble, button, actions));
  return drawn.length ? h("div", { class: "taps" }, drawn) : null;
}

/** A choice is made once. */
export function isAnswered(bubble) {
  return [...state.bubbles.values()].some((other) => other.reply_to === bubble.wamid && ["interactive", "button"].includes(other.type));
}

function ofInteractive(bubble, actions) {
  const { type, action } = bubble.interactive;
  const one = (sign, label, act) => [tap(sign, label, () => act(bubble))];
  switch (type) {
    case "button": return action.buttons.map(({ reply }) => tap("reply", reply.title, () => actions.button(bubble, reply), isAnswered(bubble)));
    case "list": return one("list", action.button, actions.list);
    case "cta_url": return [follow("open", action.parameters.display_text, action.parameters.url)];
    case "location_request_message": return one("pin", "أرسل موقعك", actions.location);
    case "request_contact_info": return one("person", "شارك رقم جوالك", actions.sharePhone);
    case "flow": return one("form", action.parameters.flow_cta, actions.flow);
    case "product": return one("bag", "أضف إلى السلة", actions.order);
    case "product_list": return one("bag", "عرض الأصناف", actions.order);
    case "catalog_message": return one("bag", "عرض الكتالوج", actions.order);
    default: return [];
  }
}

function ofTemplate(bubble, button, actions) {
  switch (button.type) {
    case "QUICK_REPLY": return tap("reply", button.text, () => actions.quickReply(bubble, button), isAnswered(bubble));
    case "URL": return follow("open", button.text, button.url);
    case "PHONE_NUMBER": return tap("phone", button.text, () => actions.call(button.phone_number));
    case "COPY_CODE": return tap("copy", `${button.text} ${button.coupon_code}`, () => actions.copy(button.coupon_code));
    case "FLOW": return tap("form", button.text, () => actions.flow(bubble));
    default: return tap("bag", button.text, () => actions.order(bubble));
  }
}

function tap(sign, label, onclick, disabled = false) {
  return h("button", { class: "tap", type: "button", disabled, onclick }, icon(sign), h("bdi", {}, label));
}

function follow(sign, label, address) {
  const anchor = link(address, h("bdi", {}, label), "tap");
  anchor.prepend(icon(sign));
  anchor.title = address;
  return anchor;
}

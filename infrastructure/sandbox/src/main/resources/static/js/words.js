import { h } from "./dom.js";

const MARKED = /(```[\s\S]+?```|\*[^*\n]+\*|_[^_\n]+_(?![\p{L}\p{N}])|~[^~\n]+~|https?:\/\/[^\s]+)/u;
const TAGS = { "*": "b", _: "i", "~": "s" };

/** Text as a phone shows it: bold, italic, struck out, and addresses that can be followed. */
export function formatted(text) {
  return text.split(MARKED).map((part) => {
    if (/^https?:\/\//.test(part)) return link(part, part);
    if (part.length > 6 && part.startsWith("```")) return h("code", {}, part.slice(3, -3));
    const tag = part.length > 2 && part.at(-1) === part[0] && TAGS[part[0]];
    return tag ? h(tag, {}, part.slice(1, -1)) : part;
  });
}

/** Follows only what a browser may open safely. */
export function link(address, label, className) {
  const href = /^https?:\/\//i.test(address) ? address : undefined;
  return h("a", { href, class: className, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, label);
}

export const body = (text) => (text ? h("div", { class: "body", dir: "auto" }, formatted(text)) : null);

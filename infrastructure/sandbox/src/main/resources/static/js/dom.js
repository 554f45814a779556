/** Makes an element; strings become text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name, className = "") {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  const use = document.createElementNS(ns, "use");
  use.setAttribute("href", `img/icons.svg#${name}`);
  if (className) svg.setAttribute("class", className);
  svg.append(use);
  return svg;
}

export const $ = (id) => document.getElementById(id);

let toastTimer;
export function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => ($("toast").hidden = true), 3500);
}

/** Opens one menu at a time and closes it on the next click anywhere. */
export function menuOf(button, menu) {
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    menu.hidden = !menu.hidden;
    button.setAttribute("aria-expanded", String(!menu.hidden));
  });
  document.addEventListener("click", () => (menu.hidden = true));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menu.hidden = true;
  });
}

export function avatarClass(name) {
  let sum = 0;
  for (const c of name) sum += c.codePointAt(0);
  return `avatar a${sum % 6}`;
}

export function initial(name) {
  const words = name.trim().split(/\s+/);
  const word = words.length > 1 && /^(أم|أبو|ام|ابو|مطعم)$/.test(words[0]) ? words[1] : words[0];
  return [...(word.replace(/^ال(?=..)/, "") || "؟")][0];
}

import { h } from "./dom.js";

export function toggle(title, hint, checked, onchange) {
  return h("label", { class: "switch" },
    h("span", {}, title, h("small", {}, hint)),
    h("input", { type: "checkbox", role: "switch", checked, onchange }));
}

export function select(label, names, value, onchosen) {
  return h("label", {}, label, h("select", { onchange: (event) => onchosen(event.target.value) },
    Object.entries(names).map(([key, name]) => h("option", { value: key, selected: key === value }, name))));
}

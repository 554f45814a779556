import { $, h, icon } from "./dom.js";

/** A sheet that rises from the lower edge of the phone. */
export function openSheet({ title, content, send, label = "إرسال", ready = true }) {
  const submit = h("button", { class: "solid", type: "submit", disabled: !ready }, label);
  const form = h("form", {
    class: "sheet", role: "dialog", "aria-label": title, onclick: (event) => event.stopPropagation(),
    onsubmit: (event) => {
      event.preventDefault();
      closeSheet();
      send(new FormData(form));
    },
  },
  h("header", {}, h("h2", { dir: "auto" }, title),
    h("button", { class: "round ghost", type: "button", "aria-label": "إغلاق", onclick: closeSheet }, icon("close"))),
  h("div", { class: "rows" }, content),
  send ? h("footer", {}, submit) : null);
  for (const event of ["input", "change"]) form.addEventListener(event, () => (submit.disabled = !form.checkValidity()));
  $("sheet").replaceChildren(form);
  $("sheet").onclick = closeSheet;
  $("sheet").hidden = false;
  form.querySelector("input:not([type=radio]), textarea, .rows button")?.focus({ preventScroll: true });
}

export function closeSheet() {
  $("sheet").hidden = true;
  $("sheet").replaceChildren();
}

/** The rows of a list message; one is chosen and sent. */
export function openList({ interactive: { action } }, onChosen) {
  const rows = action.sections.flatMap((section) => section.rows);
  openSheet({
    title: action.button,
    ready: false,
    content: action.sections.map((section) => [
      section.title ? h("h3", { dir: "auto" }, section.title) : null,
      section.rows.map((row) => choice("row", row.id, row.title, row.description)),
    ]).flat(2),
    send: (data) => onChosen(rows.find((row) => row.id === data.get("row"))),
  });
}

export function choice(name, value, title, hint, checked = false) {
  return h("label", { class: "choice-row" },
    h("span", { dir: "auto" }, title, hint ? h("small", { dir: "auto" }, hint) : null),
    h("input", { type: "radio", name, value, checked, required: true }));
}

export function field(label, name, attributes = {}) {
  return h("label", { class: "field" }, label, h("input", { name, autocomplete: "off", dir: "auto", ...attributes }));
}

/** Values that fill the fields of a sheet with one tap. */
export function presets(choices, label) {
  return h("div", { class: "places" }, choices.map((one) => h("button", {
    type: "button",
    onclick: (event) => {
      const form = event.target.closest("form");
      for (const [name, value] of Object.entries(one)) if (form.elements[name]) form.elements[name].value = value;
      form.dispatchEvent(new Event("change"));
    },
  }, label(one))));
}

import { $, h, icon } from "./dom.js";

/** The sheet with a list message's rows; one is chosen and sent. */
export function openList(bubble, onChosen) {
  const { action } = bubble.interactive;
  let chosen = null;
  const close = () => ($("sheet").hidden = true);
  const submit = h("button", {
    class: "solid", type: "button", disabled: true,
    onclick: () => {
      close();
      onChosen(chosen);
    },
  }, "إرسال");
  const choose = (row) => {
    chosen = row;
    submit.disabled = false;
  };
  $("sheet").replaceChildren(
    h("div", { class: "sheet", role: "dialog", "aria-label": action.button, onclick: (event) => event.stopPropagation() },
      h("header", {},
        h("h2", { dir: "auto" }, action.button),
        h("button", { class: "round ghost", type: "button", "aria-label": "إغلاق", onclick: close }, icon("close"))),
      h("div", { class: "rows" }, action.sections.map((section) => [
        h("h3", { dir: "auto" }, section.title || ""),
        section.rows.map((row) => choice(row, choose)),
      ]).flat(2)),
      h("footer", {}, submit)));
  $("sheet").onclick = close;
  $("sheet").hidden = false;
}

function choice(row, choose) {
  return h("label", {},
    h("span", { dir: "auto" }, row.title, row.description ? h("small", { dir: "auto" }, row.description) : null),
    h("input", { type: "radio", name: "row", onchange: () => choose(row) }));
}

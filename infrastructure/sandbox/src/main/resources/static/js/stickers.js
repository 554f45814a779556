import { h, icon } from "./dom.js";
import { wordSticker } from "./pictures.js";
import { sendFile } from "./sending.js";
import { closeSheet, openSheet } from "./sheet.js";

const STICKERS = [
  ["مشكورين", "#0f6b66"], ["يا هلا", "#b97a1f"], ["تسلم", "#95475c"], ["لذيذ", "#b3382c"], ["أبشر", "#3f7a56"], ["جوعان", "#6a5a8c"],
];

/** A drawer of stickers, drawn when they are sent. */
export function openStickers(ownPicture) {
  const run = (act) => () => {
    closeSheet();
    act();
  };
  openSheet({
    title: "ملصقات",
    content: [
      h("div", { class: "stickers" }, STICKERS.map(([text, colour]) => {
        const button = h("button", { type: "button", onclick: run(async () => sendFile("sticker", await wordSticker(text, colour))) }, text);
        button.style.color = colour;
        return button;
      })),
      h("button", { type: "button", class: "plain-row", onclick: run(ownPicture) }, icon("image"), "ملصق من صورة عندي"),
    ],
  });
}

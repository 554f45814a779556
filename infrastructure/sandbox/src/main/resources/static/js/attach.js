import { $, h, icon } from "./dom.js";
import { openContact, openOrder, sharePhone } from "./forms.js";
import { asJpeg, asSticker } from "./pictures.js";
import { openLocation } from "./places.js";
import { send, sendFile } from "./sending.js";
import { closeSheet, openSheet } from "./sheet.js";
import { openStickers } from "./stickers.js";
import { openVoice } from "./voice.js";

const DOCUMENTS = ".pdf,.txt,.doc,.docx,.xls,.xlsx,.ppt,.pptx";
const ADVERTISEMENT = {
  source_url: "https://fb.me/offer", source_type: "ad", source_id: "120210000000000", headline: "كبسة الخميس بنصف السعر",
  body: "اطلبها الآن على واتساب", media_type: "image", ctwa_clid: "sandbox-click",
};

const KINDS = [
  ["image", "صورة", () => pick("image/*", async (file) => sendFile("image", await asJpeg(file), caption()))],
  ["video", "فيديو", () => pick("video/mp4,video/3gpp", (file) => sendFile("video", file, caption()))],
  ["mic", "رسالة صوتية", openVoice],
  ["document", "ملف", () => pick(DOCUMENTS, (file) => sendFile("document", file, { filename: file.name, ...caption() }))],
  ["sticker", "ملصق", () => openStickers(() => pick("image/*", async (file) => sendFile("sticker", await asSticker(file))))],
  ["pin", "موقع", () => openLocation()],
  ["person", "جهة اتصال", openContact],
  ["phone", "شارك رقمي", () => sharePhone()],
  ["bag", "طلب من الكتالوج", () => openOrder()],
  ["megaphone", "قادم من إعلان", () => send({ type: "text", text: "السلام عليكم، شفت إعلانكم", extra: { referral: ADVERTISEMENT } })],
  ["ban", "نوع لا تعرضه المنصة", () => send({ type: "unsupported" })],
];

const SAMPLES = [["image", "صورة"], ["video", "فيديو"], ["document", "ملف"], ["sticker", "ملصق"]];

/** Everything that can be sent beside words. */
export function openAttach() {
  const run = (act) => () => {
    closeSheet();
    act();
  };
  openSheet({
    title: "إرسال",
    content: [
      h("div", { class: "kinds" }, KINDS.map(([sign, label, act]) => h("button", { type: "button", onclick: run(act) }, h("i", {}, icon(sign)), label))),
      h("h3", {}, "عينات جاهزة، بلا ملف"),
      h("div", { class: "places" }, SAMPLES.map(([type, label]) => h("button", { type: "button", onclick: run(() => send({ type })) }, label))),
    ],
  });
}

/** What stands in the draft goes along under a file. */
function caption() {
  const words = $("draft").value.trim();
  $("draft").value = "";
  $("draft").dispatchEvent(new Event("input"));
  return words ? { caption: words } : {};
}

function pick(accept, then) {
  const input = $("file");
  input.accept = accept;
  input.value = "";
  input.onchange = () => input.files[0] && then(input.files[0]);
  input.click();
}

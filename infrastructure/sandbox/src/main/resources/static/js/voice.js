import { $, h, icon, toast } from "./dom.js";
import { send, sendFile } from "./sending.js";
import { closeSheet, openSheet } from "./sheet.js";

const FORMATS = ["audio/ogg;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4"];

/** A voice note: spoken here, from a file, or a short sample. */
export function openVoice() {
  const format = isSecureContext && globalThis.MediaRecorder && FORMATS.find((one) => MediaRecorder.isTypeSupported(one));
  const run = (act) => () => {
    closeSheet();
    act();
  };
  openSheet({
    title: "رسالة صوتية",
    content: [
      format ? recorder(format) : h("p", { class: "note" }, "هذا المتصفح لا يسجّل بصيغة يقبلها واتساب؛ اختر ملفًا أو عينة."),
      h("button", { type: "button", class: "plain-row", onclick: run(pick) }, icon("music"), "من ملف (ogg أو m4a أو mp3)"),
      h("button", { type: "button", class: "plain-row", onclick: run(() => send({ type: "audio" })) }, icon("mic"), "عينة: ثانيتان بلا كلام"),
    ],
  });
}

function pick() {
  const input = $("file");
  input.accept = "audio/ogg,audio/mp4,audio/mpeg,audio/aac,audio/amr,.ogg,.opus,.m4a,.mp3";
  input.value = "";
  input.onchange = () => input.files[0] && sendFile("audio", input.files[0], { voice: input.files[0].type.startsWith("audio/ogg") });
  input.click();
}

function recorder(format) {
  let running = null;
  const label = h("span", {}, "اضغط وتكلّم");
  const button = h("button", { type: "button", class: "record", "aria-label": "تسجيل" }, icon("mic"));
  button.addEventListener("click", async () => {
    if (running) return running.stop();
    try {
      running = await record(format, $("sheet"));
      button.classList.add("on");
      label.textContent = "يسجّل… اضغط للإرسال";
    } catch (error) {
      toast(`الميكروفون غير متاح: ${error.message}`);
    }
  });
  return h("div", { class: "recorder" }, button, label);
}

/** Closing the sheet throws the recording away. */
async function record(format, sheet) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const machine = new MediaRecorder(stream, { mimeType: format });
  const parts = [];
  machine.addEventListener("dataavailable", ({ data }) => parts.push(data));
  machine.addEventListener("stop", () => {
    stream.getTracks().forEach((track) => track.stop());
    watch.disconnect();
    if (sheet.hidden) return;
    closeSheet();
    sendFile("audio", new File(parts, "voice", { type: machine.mimeType }), { voice: true });
  });
  const watch = new MutationObserver(() => sheet.hidden && machine.state === "recording" && machine.stop());
  watch.observe(sheet, { attributes: true, attributeFilter: ["hidden"] });
  machine.start();
  return machine;
}

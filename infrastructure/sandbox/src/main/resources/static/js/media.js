import { h, icon } from "./dom.js";
import { body } from "./words.js";

const source = (file) => (file.id ? `control/media/${encodeURIComponent(file.id)}` : /^https?:/.test(file.link ?? "") ? file.link : null);

/** A file as the phone shows it; the sandbox keeps the bytes of both sides. */
export function media(bubble) {
  const file = bubble.payload ?? {};
  const shown = { image: photo, video, audio, document: paper, sticker }[bubble.type](file);
  return bubble.type === "audio" || bubble.type === "sticker" ? shown : h("div", {}, shown, body(bubble.text));
}

export function header(format, file) {
  return { image: photo, video, document: paper }[format]?.(file ?? {}) ?? null;
}

function photo(file) {
  const address = source(file);
  if (!address) return h("div", { class: "photo" }, icon("image"));
  return h("a", { class: "photo", href: address, target: "_blank", rel: "noopener noreferrer" },
    h("img", { src: address, alt: file.caption || "صورة", loading: "lazy", onerror: (event) => lost(event.target, "image") }));
}

function sticker(file) {
  return h("div", { class: "sticker" },
    h("img", { src: source(file), alt: "ملصق", loading: "lazy", onerror: (event) => lost(event.target, "sticker") }));
}

function lost(image, sign) {
  image.replaceWith(icon(sign));
}

function video(file) {
  return h("div", { class: "photo film" }, h("video", { src: source(file), controls: true, preload: "metadata", playsinline: true }));
}

/** A player of our own: a voice note is a line with a dot that moves. */
function audio(file) {
  const sound = new Audio();
  sound.preload = "metadata";
  sound.src = source(file) ?? "";
  const button = h("button", { type: "button", class: "play", "aria-label": "تشغيل", onclick: () => (sound.paused ? sound.play() : sound.pause()) }, icon("play"));
  const bar = h("span", { class: "wave" }, h("i"));
  const time = h("small", { dir: "ltr" }, "0:00");
  const draw = () => {
    button.replaceChildren(icon(sound.paused ? "play" : "pause"));
    button.setAttribute("aria-label", sound.paused ? "تشغيل" : "إيقاف");
    const whole = Number.isFinite(sound.duration) ? sound.duration : 0;
    bar.firstChild.style.inlineSize = whole ? `${(100 * sound.currentTime) / whole}%` : "0";
    time.textContent = minutes(sound.currentTime || whole);
  };
  for (const event of ["play", "pause", "timeupdate", "durationchange", "ended"]) sound.addEventListener(event, draw);
  return h("div", { class: file.voice ? "audio voice" : "audio" }, button, h("span", { class: "track" }, bar, time), icon(file.voice ? "mic" : "music"));
}

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;

function paper(file) {
  const name = file.filename || "ملف";
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? file.mime_type?.split("/")[1]?.slice(0, 5).toUpperCase() ?? "";
  return h("a", { class: "paper", href: source(file), download: name },
    icon("document"), h("span", {}, h("b", { dir: "auto" }, name), h("small", { dir: "ltr" }, ending)), icon("down"));
}

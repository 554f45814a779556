import { api } from "./api.js";
import { $, h, icon, menuOf, toast } from "./dom.js";
import { previews, quote } from "./bubble.js";
import { changed, on, pair, state } from "./state.js";

const PLACES = [
  { name: "حي الملقا، الرياض", latitude: 24.8049, longitude: 46.6078 },
  { name: "كورنيش جدة", latitude: 21.6021, longitude: 39.1063 },
  { name: "الشاطئ الغربي، الدمام", latitude: 26.4711, longitude: 50.1213 },
];

/** Where the guest writes, and what else can be sent. */
export function startComposer() {
  on("composer", drawQuote);
  $("compose").addEventListener("submit", submit);
  $("draft").addEventListener("input", grow);
  $("draft").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  menuOf($("attach"), $("attach-menu"));
  $("attach-menu").addEventListener("click", (event) => attach(event.target.closest("button")?.dataset.attach));
  $("image-file").addEventListener("change", sendImage);
  startLocation();
}

export function quoteDraft(bubble) {
  state.replyTo = bubble;
  changed("composer");
  $("draft").focus();
}

function drawQuote() {
  $("quoting").hidden = !state.replyTo;
  if (!state.replyTo) return;
  $("quoting").replaceChildren(
    quote(state.replyTo),
    h("button", { class: "round ghost", type: "button", "aria-label": "إلغاء الرد", onclick: () => quoteDraft(null) }, icon("close")));
}

function grow() {
  $("draft").style.height = "auto";
  $("draft").style.height = `${$("draft").scrollHeight + 2}px`;
}

function submit(event) {
  event.preventDefault();
  const text = $("draft").value.trim();
  if (!text) return;
  $("draft").value = "";
  grow();
  send({ type: "text", text });
}

async function send(message) {
  if (!state.customerId || !state.numberId) {
    toast("اختر ضيفًا ومطعمًا أولًا");
    return null;
  }
  const replyTo = state.replyTo?.wamid;
  quoteNothing();
  try {
    return (await api.send(pair(), { ...message, reply_to: replyTo })).wamid;
  } catch (error) {
    toast(`لم تُرسل: ${error.message}`);
    return null;
  }
}

function quoteNothing() {
  state.replyTo = null;
  changed("composer");
}

function attach(kind) {
  if (kind === "location") $("location-dialog").showModal();
  if (kind === "image") $("image-file").click();
}

function startLocation() {
  const form = $("location-form");
  const fill = (place) => {
    for (const field of ["name", "latitude", "longitude"]) form.elements[field].value = place[field];
  };
  fill(PLACES[0]);
  $("places").replaceChildren(...PLACES.map((place) =>
    h("button", { type: "button", onclick: () => fill(place) }, place.name)));
  form.querySelector("[value=cancel]").addEventListener("click", () => $("location-dialog").close());
  form.addEventListener("submit", () => {
    const name = form.elements.name.value.trim();
    const payload = { latitude: Number(form.elements.latitude.value), longitude: Number(form.elements.longitude.value) };
    if (Number.isFinite(payload.latitude) && Number.isFinite(payload.longitude)) {
      send({ type: "location", payload: name ? { ...payload, name } : payload });
    }
  });
}

async function sendImage() {
  const file = $("image-file").files[0];
  $("image-file").value = "";
  if (!file) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const caption = $("draft").value.trim();
  $("draft").value = "";
  const id = String(crypto.getRandomValues(new BigUint64Array(1))[0] % 10n ** 16n);
  const payload = { id, mime_type: file.type, sha256: btoa(String.fromCharCode(...digest)) };
  const wamid = await send({ type: "image", payload: caption ? { caption, ...payload } : payload });
  if (wamid) previews.set(wamid, URL.createObjectURL(file));
  changed("chat");
}

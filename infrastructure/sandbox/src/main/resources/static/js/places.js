import { h, icon } from "./dom.js";
import { send } from "./sending.js";
import { field, openSheet, presets } from "./sheet.js";

const PLACES = [
  { name: "حي الملقا، الرياض", address: "طريق أنس بن مالك، الرياض", latitude: 24.8049, longitude: 46.6078 },
  { name: "كورنيش جدة", address: "طريق الكورنيش، جدة", latitude: 21.6021, longitude: 39.1063 },
  { name: "الشاطئ الغربي، الدمام", address: "حي الشاطئ، الدمام", latitude: 26.4711, longitude: 50.1213 },
  { name: "العزيزية، مكة", address: "حي العزيزية، مكة المكرمة", latitude: 21.4046, longitude: 39.8796 },
  { name: "قباء، المدينة", address: "حي قباء، المدينة المنورة", latitude: 24.4397, longitude: 39.6173 },
  { name: "السودة، أبها", address: "أبها", latitude: 18.2465, longitude: 42.5117 },
  { name: "وسط بريدة", address: "بريدة، القصيم", latitude: 26.3592, longitude: 43.9818 },
];

/** A place of the guest's choosing, without a map. */
export function openLocation(replyTo) {
  const [first] = PLACES;
  openSheet({
    title: "إرسال موقع",
    content: [
      presets(PLACES, (place) => place.name),
      field("الاسم", "name", { maxlength: 80, value: first.name }),
      field("العنوان", "address", { maxlength: 120, value: first.address }),
      h("div", { class: "pair" },
        coordinate("خط العرض", "latitude", first.latitude, 90),
        coordinate("خط الطول", "longitude", first.longitude, 180)),
      here(),
    ],
    send: (data) => send({ type: "location", payload: place(data), reply_to: replyTo }),
  });
}

const coordinate = (label, name, value, most) =>
  field(label, name, { type: "number", step: "any", min: -most, max: most, required: true, dir: "ltr", value });

function place(data) {
  const words = ["name", "address"].map((name) => [name, data.get(name).trim()]).filter(([, value]) => value);
  return { latitude: Number(data.get("latitude")), longitude: Number(data.get("longitude")), ...Object.fromEntries(words) };
}

/** Where this browser really is, when it may tell. */
function here() {
  if (!navigator.geolocation || !isSecureContext) return null;
  const fill = (event) => {
    const { elements } = event.target.closest("form");
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      elements.latitude.value = coords.latitude.toFixed(6);
      elements.longitude.value = coords.longitude.toFixed(6);
      elements.name.value = elements.address.value = "";
    });
  };
  return h("button", { type: "button", class: "plain-row", onclick: fill }, icon("pin"), "موقع هذا الجهاز");
}

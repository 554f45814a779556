import { api } from "./api.js";
import { startChat } from "./chat.js";
import { startComposer } from "./composer.js";
import { startCounter } from "./counter.js";
import { startDesk } from "./desk.js";
import { $, toast } from "./dom.js";
import { startInspector, webhookLeft } from "./inspector.js";
import { listen } from "./live.js";
import { startPeople } from "./people.js";
import { changed, loadOverview, markRead, setClock, show, state } from "./state.js";
import { startTools } from "./tools.js";

function view(name) {
  document.body.dataset.view = name;
  if (name === "phone") markRead();
}

function startCustomerDialog() {
  const form = $("customer-form");
  const by = () => form.elements.by.value;
  $("new-customer").addEventListener("click", () => $("customer-dialog").showModal());
  form.querySelector("[value=cancel]").addEventListener("click", () => $("customer-dialog").close());
  form.addEventListener("change", (event) => {
    if (event.target.name !== "by") return;
    $("address-label").firstElementChild.textContent = by() === "phone" ? "رقم الجوال" : "اسم المستخدم";
    form.elements.address.value = by() === "phone" ? "+9665" : "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const created = await api.createCustomer({ name: form.elements.name.value, [by()]: form.elements.address.value.trim() });
      await loadOverview();
      await show(state.numberId, created.customer_id);
      $("customer-dialog").close();
      $("customer-problem").textContent = "";
      form.elements.name.value = "";
      view("phone");
    } catch (error) {
      $("customer-problem").textContent = error.message;
    }
  });
}

function startTabs() {
  for (const tab of document.querySelectorAll("[role=tab]")) {
    tab.addEventListener("click", () => {
      document.querySelectorAll("[role=tab]").forEach((one) => one.setAttribute("aria-selected", String(one === tab)));
      document.querySelectorAll(".panel-body").forEach((body) => (body.hidden = body.id !== tab.dataset.tab));
      changed(tab.dataset.tab);
    });
  }
  $("open-panel").addEventListener("click", () => (document.body.dataset.panel = "open"));
  $("close-panel").addEventListener("click", () => delete document.body.dataset.panel);
}

async function start() {
  startPeople(() => view("phone"));
  startChat();
  startComposer();
  startTabs();
  startTools();
  startCustomerDialog();
  startInspector();
  startDesk();
  startCounter();
  $("back").addEventListener("click", () => view("people"));
  document.addEventListener("visibilitychange", markRead);
  const [numberId, customerId] = location.hash.slice(1).split("/");
  setClock(await api.clock());
  await loadOverview();
  const known = state.customers.find((one) => one.customer_id === customerId);
  const last = [...state.chats.values()][0];
  const wide = !matchMedia("(max-width: 700px)").matches;
  if (known && state.numbers.some((one) => one.phone_number_id === numberId)) {
    view("phone");
    await show(numberId, customerId);
  } else if (wide && last) {
    await show(last.phone_number_id, last.customer_id);
  }
  listen(() => {
    webhookLeft();
    changed("templates");
  });
  changed("head", "chat", "people");
}

start().catch((error) => toast(error.message));

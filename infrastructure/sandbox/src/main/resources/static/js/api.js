async function call(method, path, body) {
  const json = body !== undefined && !(body instanceof Blob);
  const response = await fetch(path, {
    method,
    headers: json ? { "Content-Type": "application/json" } : body ? { "Content-Type": body.type || "application/octet-stream" } : {},
    body: json ? JSON.stringify(body) : body,
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || `HTTP ${response.status}`);
  return answer;
}

const chatPath = (pair, tail = "") =>
  `control/phones/${encodeURIComponent(pair.customerId)}${tail}?phone_number_id=${encodeURIComponent(pair.numberId)}`;

export const api = {
  overview: () => call("GET", "control/phones"),
  chat: (pair) => call("GET", chatPath(pair)),
  open: (pair) => call("POST", chatPath(pair, "/open")),
  createCustomer: (customer) => call("POST", "control/customers", customer),
  changeCustomer: (id, change) => call("POST", `control/customers/${encodeURIComponent(id)}`, change),
  send: (pair, message) =>
    call("POST", "control/messages", { phone_number_id: pair.numberId, customer_id: pair.customerId, ...message }),
  echo: (pair, message) =>
    call("POST", "control/echoes", { phone_number_id: pair.numberId, customer_id: pair.customerId, ...message }),
  upload: (numberId, file, name) =>
    call("POST", `control/media?phone_number_id=${encodeURIComponent(numberId)}${name ? `&filename=${encodeURIComponent(name)}` : ""}`, file),
  number: (id) => call("GET", `control/numbers/${encodeURIComponent(id)}`),
  changeNumber: (id, change) => call("POST", `control/numbers/${encodeURIComponent(id)}`, change),
  templates: () => call("GET", "control/templates"),
  changeTemplate: ({ waba_id, name, language }, change) => call("POST", "control/templates", { waba_id, name, language, ...change }),
  review: () => call("GET", "control/templates/review"),
  setReview: (automatic) => call("POST", "control/templates/review", { automatic }),
  webhooks: () => call("GET", "control/webhooks"),
  clock: () => call("GET", "control/clock"),
  moveClock: (move) => call("POST", "control/clock", move),
  faults: () => call("GET", "control/faults"),
  setFaults: (faults) => call("PUT", "control/faults", faults),
  clearFaults: () => call("DELETE", "control/faults"),
  reading: () => call("GET", "control/reading"),
  setReading: (immediately) => call("POST", "control/reading", { immediately }),
  stats: () => call("GET", "control/stats"),
  reset: () => call("POST", "control/reset"),
};

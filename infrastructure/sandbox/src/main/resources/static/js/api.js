async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
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

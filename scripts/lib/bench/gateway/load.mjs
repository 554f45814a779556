// Keep-alive connections without a library between, in a process of their own that has made its requests before it begins.
// With a rate it is an open loop: each request has its time, and its latency counts from then, however late it could go.
// Prints one line of JSON.
import { connect } from "node:net";
import { requests } from "./requests.mjs";

const wish = JSON.parse(process.argv[2]);
const { port, connections, seconds, rate } = wish;
const wanted = rate ? rate * seconds : wish.count;
const made = requests({ ...wish, count: wanted, host: `127.0.0.1:${port}` });
const latencies = new Float64Array(rate ? wanted : 1 << 21);
const refused = {};
const idle = [];
let answered = 0;
let next = 0;
let open = 0;
let over;
let begin;

const done = new Promise((resolve) => {
  over = resolve;
});

/** Whether the answer is whole; almost always it comes in one piece. */
function whole(text) {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text);
  return !length || text.length >= head + 4 + Number(length[1]);
}

function connection() {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const mine = { socket, since: 0, text: "", busy: false };
  socket.setEncoding("latin1");
  socket.on("connect", () => ready(mine));
  socket.on("data", (chunk) => {
    mine.text = mine.text ? mine.text + chunk : chunk;
    if (!whole(mine.text)) return;
    const status = mine.text.slice(9, 12);
    const isLast = /\r\nconnection: close/i.test(mine.text);
    mine.text = "";
    if (status === "200") latencies[answered++] = performance.now() - mine.since;
    else refused[status] = (refused[status] ?? 0) + 1;
    mine.busy = false;
    open--;
    if (isLast) finish();
    else ready(mine);
  });
  socket.on("error", (error) => {
    mine.failed = error.code;
  });
  socket.on("close", () => {
    if (mine.busy) {
      refused[mine.failed ?? "closed"] = (refused[mine.failed ?? "closed"] ?? 0) + 1;
      open--;
    }
    if (!isOver()) setTimeout(connection, 10);
    else finish();
  });
}

const isOver = () => (rate ? next >= wanted : begin !== undefined && performance.now() >= begin + seconds * 1000);
const due = () => Math.min(wanted, Math.floor(((performance.now() - begin) / 1000) * rate));

function finish() {
  if (open === 0 && isOver()) over();
}

function send(mine, since) {
  mine.since = since;
  mine.busy = true;
  open++;
  mine.socket.write(made.at(next++));
}

function ready(mine) {
  if (begin === undefined) idle.push(mine);
  else if (rate && next < due()) send(mine, begin + (next * 1000) / rate);
  else if (rate) idle.push(mine);
  else if (!isOver()) send(mine, performance.now());
  finish();
}

/** What is due goes to whoever is free; what finds nobody goes with the next who is. */
function tick() {
  while (idle.length > 0 && next < due()) send(idle.pop(), begin + (next * 1000) / rate);
  if (!isOver()) setTimeout(tick, 1);
}

for (let i = 0; i < connections; i++) connection();
while (idle.length < connections) await new Promise((later) => setTimeout(later, 5));
const used = process.cpuUsage();
begin = performance.now();
if (rate) tick();
else for (const mine of idle.splice(0)) send(mine, performance.now());
// who never answers is refused
const giveUp = setTimeout(over, seconds * 1000 + 30_000);
await done;
clearTimeout(giveUp);
const took = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(used);
if (open > 0) refused.unanswered = open;
const sorted = latencies.subarray(0, answered).sort();
const at = (p) => sorted[Math.min(answered - 1, Math.floor((p / 100) * answered))] ?? 0;
const late = answered - sorted.findLastIndex((ms) => ms <= 1000) - 1;
console.log(
  JSON.stringify({ perSecond: answered / took, answered, p50: at(50), p95: at(95), p99: at(99), most: sorted[answered - 1] ?? 0, late, refused, loader: (user + system) / 1000 }),
);
process.exit(0);

// Just enough of Redis's protocol to read all that it holds.
import { connect } from "node:net";
import { world } from "./world.mjs";

const port = 6380 + Number(new URL(world.dashboard_url).port) - 3000;
const READ = {
  string: (key) => ["GET", key],
  hash: (key) => ["HGETALL", key],
  list: (key) => ["LRANGE", key, "0", "-1"],
  set: (key) => ["SMEMBERS", key],
  zset: (key) => ["ZRANGE", key, "0", "-1"],
  stream: (key) => ["XRANGE", key, "-", "+"],
};

/** One reply from `at` on: its value and where the next begins; undefined while it is not all there. */
function reply(buffer, at) {
  const line = buffer.indexOf("\r\n", at);
  if (line < 0) return undefined;
  const text = buffer.toString("latin1", at + 1, line);
  const next = line + 2;
  const kind = String.fromCharCode(buffer[at]);
  if (kind === "*") return array(buffer, next, Number(text));
  if (kind !== "$") return { value: text, next };
  const size = Number(text);
  if (size < 0) return { value: null, next };
  return buffer.length < next + size + 2 ? undefined : { value: buffer.toString("utf8", next, next + size), next: next + size + 2 };
}

function array(buffer, start, size) {
  const value = [];
  let at = start;
  for (let i = 0; i < size; i++) {
    const one = reply(buffer, at);
    if (!one) return undefined;
    value.push(one.value);
    at = one.next;
  }
  return { value, next: at };
}

function client() {
  const socket = connect(port, "127.0.0.1");
  let kept = Buffer.alloc(0);
  let waiting;
  socket.on("data", (chunk) => {
    kept = Buffer.concat([kept, chunk]);
    const answer = reply(kept, 0);
    if (!answer) return;
    kept = kept.subarray(answer.next);
    waiting(answer.value);
  });
  const ask = (...words) =>
    new Promise((done) => {
      waiting = done;
      socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join("")}`);
    });
  return { ask, end: () => socket.end() };
}

/** Every key with its value, as one text. */
export async function everything() {
  const { ask, end } = client();
  const found = {};
  let cursor = "0";
  do {
    const [next, keys] = await ask("SCAN", cursor, "COUNT", "500");
    for (const key of keys) {
      const read = READ[await ask("TYPE", key)];
      found[key] = read ? JSON.stringify(await ask(...read(key))) : "";
    }
    cursor = next;
  } while (cursor !== "0");
  end();
  return found;
}

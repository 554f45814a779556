// As much of RFC 6455 as a script needs to read text frames: no library, and none in Node before 22.
import { createHash, randomBytes } from "node:crypto";
import http from "node:http";

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;
const ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** A frame as a client has to send it: whole and masked. */
function masked(opcode, payload) {
  const mask = randomBytes(4);
  const body = payload.map((byte, i) => byte ^ mask[i % 4]);
  const length = payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length]), mask, body]);
}

/** The first whole frame of what has come, or nothing yet. */
function first(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start) return undefined;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + size) return undefined;
  return { last: (bytes[0] & 0x80) !== 0, opcode: bytes[0] & 0x0f, payload: bytes.subarray(start, start + size), end: start + size };
}

/** Opens a socket; `onText` gets each message, `onClose` the code. Rejects with the status of a refusal. */
export function open(url, { onText, onClose = () => {}, headers = {} }) {
  const key = randomBytes(16).toString("base64");
  const request = http.get(url.replace(/^ws/, "http"), {
    headers: { ...headers, connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": key },
  });
  return new Promise((opened, refused) => {
    request.on("error", refused);
    request.on("response", (answer) => {
      answer.resume();
      refused(Object.assign(new Error(`the socket was refused with ${answer.statusCode}`), { status: answer.statusCode }));
    });
    request.on("upgrade", (answer, socket, head) => {
      const accept = createHash("sha1").update(key + ACCEPT).digest("base64");
      if (answer.headers["sec-websocket-accept"] !== accept) {
        socket.destroy();
        refused(new Error("what answered is no WebSocket server"));
        return;
      }
      socket.setNoDelay(true);
      opened(serve(socket, head, onText, onClose));
    });
  });
}

function serve(socket, head, onText, onClose) {
  let waiting = Buffer.alloc(0);
  let parts = [];
  let code = 1006;
  const take = (frame) => {
    if (frame.opcode === PING) socket.write(masked(PONG, frame.payload));
    else if (frame.opcode === CLOSE) {
      code = frame.payload.length >= 2 ? frame.payload.readUInt16BE(0) : 1005;
      socket.end(masked(CLOSE, frame.payload));
    } else if (frame.opcode <= TEXT) {
      parts.push(Buffer.from(frame.payload));
      if (frame.last) onText(Buffer.concat(parts.splice(0)).toString("utf8"));
    }
  };
  const read = (bytes) => {
    waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    for (let frame = first(waiting); frame; frame = first(waiting)) {
      waiting = waiting.subarray(frame.end);
      take(frame);
    }
  };
  socket.on("data", read);
  socket.on("error", () => {});
  socket.on("close", () => onClose(code));
  if (head.length > 0) read(head);
  return {
    send: (text) => socket.write(masked(TEXT, Buffer.from(text))),
    close: () => socket.end(masked(CLOSE, Buffer.from([0x03, 0xe8]))),
    /** Without a word, as a network that is gone. */
    kill: () => socket.destroy(),
  };
}

// Just enough of PostgreSQL's protocol to look into the local database past every wall: sign in by SCRAM, ask, read text.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { runDir, world } from "./world.mjs";

const port = 5433 + Number(new URL(world.dashboard_url).port) - 3000;
const secret = (name) => readFileSync(join(runDir, "secrets"), "utf8").match(new RegExp(`^${name}=(.*)$`, "m"))[1];

function framed(type, ...parts) {
  const body = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

/** Frames as they arrive, one after the other. */
async function* frames(socket) {
  let kept = Buffer.alloc(0);
  for await (const chunk of socket) {
    kept = Buffer.concat([kept, chunk]);
    while (kept.length > 4 && kept.length > kept.readInt32BE(1)) {
      const end = kept.readInt32BE(1) + 1;
      yield { type: String.fromCharCode(kept[0]), body: kept.subarray(5, end) };
      kept = kept.subarray(end);
    }
  }
}

const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

/** The answer to the server's challenge, as RFC 5802 has it. */
function proof(password, first, challenge) {
  const { r: nonce, s: salt, i: rounds } = Object.fromEntries(challenge.split(",").map((part) => [part[0], part.slice(2)]));
  const salted = pbkdf2Sync(password, Buffer.from(salt, "base64"), Number(rounds), 32, "sha256");
  const clientKey = hmac(salted, "Client Key");
  const last = `c=biws,r=${nonce}`;
  const signature = hmac(createHash("sha256").update(clientKey).digest(), `${first},${challenge},${last}`);
  return `${last},p=${Buffer.from(clientKey.map((byte, i) => byte ^ signature[i])).toString("base64")}`;
}

function row(body) {
  const values = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left--) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString("utf8", at, at + length));
    at += Math.max(length, 0);
  }
  return values;
}

async function signIn(socket, incoming, name) {
  const start = Buffer.from(`\0\x03\0\0user\0postgres\0database\0${name}\0\0`, "latin1");
  const length = Buffer.alloc(4);
  length.writeInt32BE(start.length + 4);
  socket.write(Buffer.concat([length, start]));
  const bare = `n=,r=${randomBytes(18).toString("base64")}`;
  for (;;) {
    const { value: frame } = await incoming.next();
    const step = frame.type === "R" ? frame.body.readInt32BE(0) : undefined;
    if (frame.type === "E") throw new Error(`PostgreSQL refused: ${frame.body.toString().replaceAll("\0", " ")}`);
    if (step === 10) {
      const size = Buffer.alloc(4);
      size.writeInt32BE(bare.length + 3);
      socket.write(framed("p", "SCRAM-SHA-256", size, Buffer.from(`n,,${bare}`)));
    }
    if (step === 11) socket.write(framed("p", Buffer.from(proof(secret("CRMRES_POSTGRES_PASSWORD"), bare, frame.body.toString("utf8", 4)))));
    if (frame.type === "Z") return;
  }
}

/** A connection as the superuser; `ask` gives the rows of one statement as arrays of text. */
export async function database(name = "crmres") {
  const socket = connect(port, "127.0.0.1");
  const incoming = frames(socket);
  await signIn(socket, incoming, name);
  return {
    async ask(sql) {
      socket.write(framed("Q", sql));
      const rows = [];
      let failure;
      for (;;) {
        const { value: frame } = await incoming.next();
        if (frame.type === "D") rows.push(row(frame.body));
        if (frame.type === "E") failure = frame.body.toString().replaceAll("\0", " ");
        if (frame.type !== "Z") continue;
        if (failure) throw new Error(failure);
        return rows;
      }
    },
    end: () => socket.end(framed("X")),
  };
}

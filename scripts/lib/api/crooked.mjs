// Request lines and headers that no browser and no client library sends, byte by byte: none of them is a failure of ours.
import { connect } from "node:net";
import { inParallel, world } from "../world.mjs";

const PATHS = [
  ..."/api/v1/x/%zz|/api/v1/customers/%C0%AF|/api/v1//|/api/%zz|/bff/%zz|/bff/conversations/%ED%A0%80|/bff/..%2f..%2f%zz|/bff//|/webhooks/whatsapp/%zz".split("|"),
  ..."//|///|/%|/ar/%E0%A4%A|/conversations/%zz|/conversations/%F0%9F|/conversations/%00|/settings/%ff|/login%|/session/%zz|/live%zz|/live/%zz|/icon.svg%|/%25zz".split("|"),
  ..."/_next/%zz|/_next/static/chunks/%E0%A4%A.js|/_next/image?url=%zz&w=64&q=75|/_next/data/%zz|/[...path]|/(app)/conversations|/?x=%zz|/conversations?q=%E0%A4%A".split("|"),
  ..."*|http://127.0.0.1/%zz|http:///|//evil.example/%zz|/http://x/%zz|/%zz#x|/\\".split("|"),
];
const HEADERS = ["", "RSC: 1\r\n", "Next-Action: %zz\r\n", "RSC: 1\r\nNext-Router-State-Tree: %zz\r\n", "X-Forwarded-Host: %zz\r\n", "Cookie: %zz=%zz\r\n"];
const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE"];

function status(method, path, header) {
  const { hostname, port, host } = new URL(world.dashboard_url);
  const length = method === "GET" || method === "HEAD" ? "" : "Content-Length: 0\r\n";
  return new Promise((done) => {
    const socket = connect(port, hostname);
    let answer = "";
    socket.setTimeout(30_000, () => socket.destroy());
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("error", () => {});
    socket.on("close", () => done(Number(answer.slice(9, 12))));
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${header}${length}\r\n`);
  });
}

/** How many were sent, and those that were answered with 5xx or with nothing. */
export async function crookedRequests() {
  const wishes = PATHS.flatMap((path) => METHODS.flatMap((method) => (method === "GET" ? HEADERS : [""]).map((header) => ({ method, path, header }))));
  const failed = [];
  await inParallel(wishes, 8, async ({ method, path, header }) => {
    const answer = await status(method, path, header);
    if (answer === 0 || answer >= 500) failed.push(`${answer} ${method} ${path} ${JSON.stringify(header)}`);
  });
  return { sent: wishes.length, failed };
}

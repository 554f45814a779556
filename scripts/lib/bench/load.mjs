// A closed loop of keep-alive connections, run in a process of its own: prints requests per second and latencies.
import { readFileSync } from "node:fs";
import http from "node:http";

const [url, bodiesFile, connections, seconds] = process.argv.slice(2);
const bodies = readFileSync(bodiesFile, "utf8").trimEnd().split("\n").map((line) => {
  const [signature, body] = line.split("\t");
  return { signature, body: Buffer.from(body, "base64") };
});
const target = new URL(url);
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) });
const latencies = [];
const refused = {};
const end = performance.now() + Number(seconds) * 1000;
let next = Number(process.env.FIRST ?? 0);

function once() {
  const { signature, body } = bodies[next++ % bodies.length];
  const headers = { "content-type": "application/json", "content-length": body.length, "x-hub-signature-256": signature };
  return new Promise((done) => {
    const from = performance.now();
    const request = http.request(
      { agent, host: target.hostname, port: target.port, path: target.pathname, method: "POST", headers },
      (answer) => {
        answer.resume();
        answer.on("end", () => {
          if (answer.statusCode === 200) latencies.push(performance.now() - from);
          else refused[answer.statusCode] = (refused[answer.statusCode] ?? 0) + 1;
          done();
        });
      },
    );
    request.on("error", (e) => {
      refused[e.code] = (refused[e.code] ?? 0) + 1;
      done();
    });
    request.end(body);
  });
}

async function connection() {
  while (performance.now() < end) await once();
}

const from = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, connection));
const took = (performance.now() - from) / 1000;
latencies.sort((a, b) => a - b);
const at = (p) => latencies[Math.min(latencies.length - 1, Math.floor((p / 100) * latencies.length))] ?? 0;
console.log(JSON.stringify({ perSecond: latencies.length / took, p50: at(50), p95: at(95), p99: at(99), refused, used: next }));

// What a browser must load before a page works, compressed as it travels: at most 250 KB a route. Needs a build.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 250;
const sizes = new Map();

function sizeOf(chunk) {
  if (!sizes.has(chunk)) sizes.set(chunk, gzipSync(readFileSync(chunk)).length);
  return sizes.get(chunk);
}

const routes = JSON.parse(readFileSync(".next/diagnostics/route-bundle-stats.json", "utf8"));
const measured = routes.map(({ route, firstLoadChunkPaths }) => ({
  route,
  kilobytes: firstLoadChunkPaths.reduce((sum, chunk) => sum + sizeOf(chunk), 0) / 1024,
}));
measured.sort((one, other) => other.kilobytes - one.kilobytes);
for (const { route, kilobytes } of measured) {
  console.log(`${kilobytes.toFixed(1).padStart(7)} KB  ${route}${kilobytes > budget ? "  is over the budget" : ""}`);
}
process.exitCode = measured.some(({ kilobytes }) => kilobytes > budget) ? 1 : 0;

// A registry that serves one platform leaves the binaries of the others out of the lock, and `npm ci` then refuses it.
// This names them, so that the lock is the same wherever it was made. Run it after changing a dependency: npm run lock
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "openbsd", "win32"];
const processors = {
  arm64: "arm64",
  x64: "x64",
  ia32: "ia32",
  arm: "arm",
  armv7: "arm",
  ppc64: "ppc64",
  s390x: "s390x",
  riscv64: "riscv64",
  loong64: "loong64",
  wasm32: "wasm32",
};

function platform(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.flatMap((word) => processors[word] ?? []);
  if (os.length + cpu.length === 0) throw new Error(`${name} names no platform: add it to the lock by hand`);
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : os[0] === "linux" ? ["glibc"] : [];
  return Object.fromEntries(Object.entries({ os, cpu, libc }).filter(([, values]) => values.length > 0));
}

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    lock.packages[path] ??= { version, ...(entry.dev && { dev: true }), optional: true, ...platform(name) };
  }
}
const [project, ...others] = Object.entries(lock.packages);
others.sort(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries([project, ...others]);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);

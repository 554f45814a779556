// What a scenario promised and what was seen, line by line; the exit code is the verdict.
let failed = 0;

export function promise(text, holds, seen) {
  if (!holds) failed++;
  console.log(`${holds ? "  ok  " : " FAIL "} ${text}${seen === undefined ? "" : ` — ${seen}`}`);
}

export const note = (text) => console.log(`        ${text}`);

export function verdict(name) {
  console.log(failed === 0 ? `${name}: every promise held` : `${name}: ${failed} promise(s) broken`);
  process.exit(failed === 0 ? 0 : 1);
}

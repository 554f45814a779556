// @vitest-environment node
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const read = (path: string) => readFileSync(`${import.meta.dirname}/${path}`, "utf8");

it.each(["core-api", "notification-service"])(
  "the types of %s are those of its API: else run npm run api",
  (service) => {
    const [name, source, types, ...lines] = read(`${service}.ts`).split("\n");
    expect(name).toContain(`docs/api/${service}.json`);
    expect(source).toBe(`// source ${digest(read(`../../../../docs/api/${service}.json`))}`);
    expect(types).toBe(`// types  ${digest(lines.join("\n"))}`);
  },
);

import { describe, expect, it } from "vitest";
import ar from "./ar.json";
import en from "./en.json";

type Messages = { [key: string]: string | Messages };

function flat(messages: Messages, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

describe("the texts", () => {
  it("are the same set in both languages", () => {
    expect(flat(ar).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
  });

  it("are never empty", () => {
    expect([...flat(ar), ...flat(en)].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

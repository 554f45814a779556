import { describe, expect, it } from "vitest";
import { elsewhere, nextPage } from "./gate";

const at = (path: string) => new URL(path, "http://dashboard");

describe("the gate", () => {
  it("asks strangers to sign in and remembers where they were going", () => {
    expect(elsewhere(at("/conversations/1?tab=open"), false)).toBe("/login?next=%2Fconversations%2F1%3Ftab%3Dopen");
    expect(elsewhere(at("/settings"), false)).toBe("/login?next=%2Fsettings");
  });

  it("leaves strangers what is public, also what does not exist", () => {
    for (const path of ["/", "/login", "/nowhere", "/settingsandmore"]) {
      expect(elsewhere(at(path), false)).toBeUndefined();
    }
  });

  it("leads the signed-in past the door", () => {
    expect(elsewhere(at("/"), true)).toBe("/conversations");
    expect(elsewhere(at("/login?next=%2Fsettings%2Fsessions"), true)).toBe("/settings/sessions");
    expect(elsewhere(at("/conversations"), true)).toBeUndefined();
  });

  it.each([
    "https://evil.example/conversations",
    "//evil.example/conversations",
    "/\\evil.example",
    "javascript:1",
    "/login",
    "/api/locale",
  ])("never leads to %s", (asked) => expect(nextPage(asked)).toBe("/conversations"));
});

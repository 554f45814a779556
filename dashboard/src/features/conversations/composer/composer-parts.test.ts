import { afterEach, describe, expect, it, vi } from "vitest";
import { keepDraft, readDraft } from "./drafts";
import { windowAt } from "./window";

const now = Date.parse("2026-11-22T12:00:00Z");

describe("the reply window", () => {
  it.each([
    ["2026-11-23T11:00:00Z", "open"],
    ["2026-11-22T13:59:00Z", "closing"],
    ["2026-11-22T12:00:00Z", "closed"],
    [undefined, "never"],
  ])("that closes at %s is %s", (closes, state) => expect(windowAt(closes, now).state).toBe(state));

  it("counts its last minute as one", () => {
    expect(windowAt("2026-11-22T12:00:01Z", now)).toEqual({ state: "closing", minutes: 1 });
  });
});

describe("a draft", () => {
  afterEach(() => localStorage.clear());

  it("is one person's, in one conversation, until nothing is left of it", () => {
    keepDraft("noura", "talk", "حقك علينا");
    expect(readDraft("noura", "talk")).toBe("حقك علينا");
    expect(readDraft("fahad", "talk")).toBe("");
    keepDraft("noura", "talk", "  ");
    expect(localStorage).toHaveLength(0);
  });

  it("is no reason to fail where nothing can be kept", () => {
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(() => keepDraft("noura", "talk", "x")).not.toThrow();
    full.mockRestore();
  });
});

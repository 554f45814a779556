// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readablePath } from "./readable-path";

describe("a path", () => {
  it.each([
    ["/orders/%zz", "/orders/%25zz"],
    ["/api/v1/customers/%ED%A0%80?q=%ff", "/api/v1/customers/%25ED%25A0%2580?q=%ff"],
    ["/%", "/%25"],
  ])("whose escapes stand for no text is read as it is written: %s", (url, read) => {
    expect(readablePath(url)).toBe(read);
  });

  it.each(["/conversations/%D8%A7?q=%zz", "/", "/a%2fb"])("that can be read stays as it is: %s", (url) => {
    expect(readablePath(url)).toBe(url);
  });
});

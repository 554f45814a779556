// @vitest-environment node
import { describe, expect, it } from "vitest";
import { isReadableQuery, isReadableState, readableMethod, readablePath } from "./readable-request";

describe("a path", () => {
  it.each([
    ["/orders/%zz", "/orders/%25zz"],
    ["/api/v1/customers/%ED%A0%80?q=%ff", "/api/v1/customers/%25ED%25A0%2580?q=%ff"],
    ["/%", "/%25"],
    ["*", "/*"],
  ])("whose escapes stand for no text is read as it is written: %s", (url, read) => {
    expect(readablePath(url)).toBe(read);
  });

  it.each(["/conversations/%D8%A7?q=%zz", "/", "/a%2fb"])("that can be read stays as it is: %s", (url) => {
    expect(readablePath(url)).toBe(url);
  });
});

describe("a query", () => {
  it.each(["/api/v1/customers?q=%ED%A0%80", "/orders?q=%zz", "/?%", "/?q=%ff"])(
    "that stands for no text: %s",
    (url) => {
      expect(isReadableQuery(url)).toBe(false);
    },
  );

  it.each(["/api/v1/customers?q=%D8%B9%20%2B", "/orders/%zz", "/?", "/?q=a+b"])("that stands for text: %s", (url) => {
    expect(isReadableQuery(url)).toBe(true);
  });
});

describe("a method", () => {
  it("that nothing of ours knows never writes", () => {
    expect(["TRACE", "GET", "DELETE"].map(readableMethod)).toEqual(["OPTIONS", "GET", "DELETE"]);
  });
});

describe("what a page says its reader has", () => {
  it("is read when it is a tree", () => {
    expect(isReadableState(encodeURIComponent('["",{"children":["login",{}]},null,null,true]'))).toBe(true);
  });

  it.each(["%zz", "text", "{}", "[]", '["",null]', ""])("is left out otherwise: %s", (state) => {
    expect(isReadableState(state)).toBe(false);
  });
});

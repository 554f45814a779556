import { expect, it } from "vitest";
import { pageBefore } from "./page-before";

it.each([
  ["http://dashboard/settings/language?x=1", "/settings/language?x=1"],
  ["https://evil.example/settings", "/"],
  ["http://dashboard//evil.example", "/"],
  ["nonsense", "/"],
])("from %s the way back is %s", (referer, page) => {
  expect(pageBefore(new Headers({ host: "dashboard", referer }))).toBe(page);
});

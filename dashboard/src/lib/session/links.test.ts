// @vitest-environment node
import { expect, it } from "vitest";
import { followed } from "./links";

const follow = (path: string) => {
  const url = new URL(path, "https://dashboard.example");
  return followed(url, new Request(url));
};

it("keeps a mailed token where no script reads it, at its page and its door alone", () => {
  expect(follow("/password/reset?token=aB_9-x")).toEqual({
    page: "/password/reset",
    cookies: [
      "crm_link=aB_9-x; Path=/password/reset; Max-Age=1800; HttpOnly; SameSite=Lax; Secure",
      "crm_link=aB_9-x; Path=/session/reset; Max-Age=1800; HttpOnly; SameSite=Lax; Secure",
    ],
  });
});

it.each(["a b", "a%3B%20Path=/", "", "x".repeat(201)])("forgets the link when the token is none: %s", (token) => {
  const link = follow(`/invitations/accept?token=${token}`);
  expect(link?.page).toBe("/invitations/accept");
  expect(link?.cookies.every((line) => line.startsWith("crm_link=; ") && line.includes("Max-Age=0"))).toBe(true);
});

it.each(["/password/reset", "/login?token=a", "/constructor?token=a", "/password/reset/more?token=a"])(
  "leaves %s as it is",
  (path) => expect(follow(path)).toBeUndefined(),
);

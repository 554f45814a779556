import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./security-headers";

it("lets only scripts with the nonce of this answer run", () => {
  const policy = contentSecurityPolicy("abc");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("script-src 'self' 'unsafe");
});

it("shows files from where they are kept, and from nowhere else", () => {
  const policy = contentSecurityPolicy("abc", "https://files.example");
  expect(policy).toContain("img-src 'self' blob: data: https://files.example;");
  expect(policy).toContain("media-src 'self' https://files.example;");
  expect(contentSecurityPolicy("abc")).toContain("media-src 'self';");
});

import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./security-headers";

it("lets only scripts with the nonce of this answer run", () => {
  const policy = contentSecurityPolicy("abc");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("script-src 'self' 'unsafe");
});

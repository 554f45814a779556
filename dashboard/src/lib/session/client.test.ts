import { expect, it, vi } from "vitest";
import { signOut } from "./client";

it("leaves nothing that was written on the device of who signs out", async () => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
  vi.stubGlobal("location", { ...window.location, assign: vi.fn() });
  localStorage.setItem("crm_draft:me:talk", "حقك علينا");
  localStorage.setItem("crm_outgoing", "{}");
  localStorage.setItem("crm_preferences", "{}");
  await signOut();
  expect(Object.keys(localStorage)).toEqual(["crm_preferences"]);
});

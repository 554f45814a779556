// @vitest-environment node
import { describe, expect, it } from "vitest";
import { POST as choose } from "@/app/api/locale/route";
import { POST as paint } from "@/app/api/theme/route";

const form = new URLSearchParams({ locale: "en", theme: "dark" });
const ask = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://dashboard/api/locale", { method: "POST", body, headers: { host: "dashboard", ...headers } });

describe.each([
  ["language", choose, "crm_locale=en"],
  ["theme", paint, "crm_theme=dark"],
])("a choice of %s", (_, route, cookie) => {
  it("is kept when a page of ours sends it", async () => {
    const answer = await route(ask(form, { origin: "http://dashboard", "sec-fetch-site": "same-origin" }));
    expect(answer.headers.get("set-cookie")).toContain(cookie);
  });

  it.each([{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])(
    "is refused to a foreign page (%o)",
    async (headers) => {
      const answer = await route(ask(form, headers as unknown as Record<string, string>));
      expect(answer.status).toBe(403);
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );

  it("is refused in words when it is no form", async () => {
    const answer = await route(ask("{}", { "content-type": "application/json", "accept-language": "en" }));
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatchObject({ code: "invalid_request", message: /understood/ });
  });
});

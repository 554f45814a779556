// @vitest-environment node
import type { Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startService } from "@/testing/service";
import { callForPage } from "./bff";

let server: Server;
let refreshes = 0;
let heard: { url?: string; headers: Record<string, unknown>; body: string }[] = [];

/** Core-api with one session: its token `good` works, and the refresh token `r-N` gives it. */
beforeAll(async () => {
  const started = await startService(async (request, response, body) => {
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { "Content-Type": "application/json", "X-Secret": "1" }).end(JSON.stringify(value));
    if (request.url === "/api/v1/auth/refresh") {
      refreshes += 1;
      await new Promise((later) => setTimeout(later, 50));
      return void (JSON.parse(body).refresh_token.startsWith("r-")
        ? json(200, { access_token: "good", expires_in: 600, refresh_token: "r-next", refresh_expires_in: 2_592_000 })
        : json(401, { error: { code: "session_ended" } }));
    }
    heard.push({ url: request.url, headers: request.headers, body });
    return void json(request.headers.authorization === "Bearer good" ? 200 : 401, { echo: body });
  });
  server = started.server;
  vi.stubEnv("CRMRES_CORE_URL", started.origin);
});
afterAll(() => server.close());
beforeEach(() => {
  refreshes = 0;
  heard = [];
});

const call = (path: string, cookie: string, init: RequestInit = {}) =>
  callForPage(
    new Request(`http://dashboard/bff/${path}`, {
      ...init,
      headers: { host: "dashboard", cookie, "x-requested-with": "crm-res", ...init.headers },
    }),
  );
const cookies = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(";")[0]);

describe("a page's call", () => {
  it("brings the reader's token, language and nothing that the page made up", async () => {
    const answer = await call("conversations?q=%D8%B9&limit=5", "crm_at=good; crm_locale=en", {
      headers: { "x-internal-token": "guess", authorization: "Bearer mine", "accept-language": "fr" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-secret")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(heard[0]).toMatchObject({ url: "/api/v1/conversations?q=%D8%B9&limit=5" });
    expect(heard[0]?.headers).toMatchObject({ authorization: "Bearer good", "accept-language": "en" });
    expect(heard[0]?.headers).not.toHaveProperty("x-internal-token");
    expect(heard[0]?.headers).not.toHaveProperty("cookie");
  });

  it("renews once for twenty calls at a time", async () => {
    const calls = Array.from({ length: 20 }, (_, n) => call(`conversations?n=${n}`, "crm_at=old; crm_rt=r-20"));
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(refreshes).toBe(1);
    expect(cookies(answers[7] as Response)).toContain("crm_rt=r-next");
    expect((await call("me", "crm_at=old; crm_rt=r-20")).status).toBe(200);
    expect(refreshes).toBe(1);
  });

  it("repeats what it was given to say", async () => {
    const answer = await call("conversations/1/messages", "crm_at=old; crm_rt=r-body", {
      method: "POST",
      body: '{"text":"هلا"}',
      headers: { "content-type": "application/json", "content-length": "17", "idempotency-key": "k1" },
    });
    expect(await answer.json()).toEqual({ echo: '{"text":"هلا"}' });
    expect(heard.map(({ headers }) => headers["idempotency-key"])).toEqual(["k1", "k1"]);
  });

  it("lets a body of any size flow through", async () => {
    const body = "x".repeat(3 * 1024 * 1024);
    const answer = await call("media", "crm_rt=r-flow", { method: "POST", body });
    expect((await answer.json()).echo).toHaveLength(body.length);
  });

  it("says that the session is over and forgets it", async () => {
    const answer = await call("me", "crm_at=old; crm_rt=stolen; crm_locale=en");
    expect(answer.status).toBe(401);
    expect((await answer.json()).error).toMatchObject({ code: "session_ended", message: /ended/ });
    expect(cookies(answer)).toEqual(["crm_at=", "crm_rt=", "crm_rt=", "crm_s=1"]);
    expect(answer.headers.getSetCookie().every((line) => line.includes("Max-Age=0"))).toBe(true);
  });

  it.each([
    ["without our header", { "x-requested-with": "" }],
    ["from another origin", { origin: "https://evil.example" }],
    ["from another site", { "sec-fetch-site": "cross-site" }],
  ])("is refused when it comes %s", async (_, headers) => {
    const answer = await call("conversations/1/resolve", "crm_at=good", { method: "POST", headers });
    expect(answer.status).toBe(403);
    expect(heard).toEqual([]);
  });

  it("reaches nothing inside and no token", async () => {
    const spellings = ["auth/%6cogin", "%61uth/refresh", "auth/login/", "/auth/login", "auth;/login"];
    const others = ["auth/oidc", "auth/token", "auth/invitations/accept", "auth/register/confirm"];
    for (const path of ["..%2f..%2finternal/clock", "auth/login", "auth/refresh", ...spellings, ...others]) {
      expect((await call(path, "crm_at=good", { method: "POST" })).status).toBe(404);
    }
    expect(heard).toEqual([]);
    expect((await call("auth/sessions", "crm_at=good")).status).toBe(200);
  });
});

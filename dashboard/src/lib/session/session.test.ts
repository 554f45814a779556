// @vitest-environment node
import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startService } from "@/testing/service";
import { begin, end, knock } from "./session";

let server: Server;
const heard: { url?: string; body: string }[] = [];

beforeAll(async () => {
  const started = await startService((request, response, body) => {
    heard.push({ url: request.url, body });
    if (request.url?.endsWith("/logout")) {
      return void response.writeHead(204).end();
    }
    if (request.url?.includes("/password/")) {
      return void response.writeHead(202, { "Content-Type": "application/json" }).end("{}");
    }
    const { password } = JSON.parse(body);
    const tokens = { access_token: "a", expires_in: 600, refresh_token: "r", refresh_expires_in: 2_592_000 };
    const [status, said] = password === "right" ? [200, tokens] : [429, { error: { code: "throttled" } }];
    response.writeHead(status, { "Content-Type": "application/json", "Retry-After": "30" }).end(JSON.stringify(said));
  });
  server = started.server;
  vi.stubEnv("CRMRES_CORE_URL", started.origin);
});
afterAll(() => server.close());

const ask = (method: string, headers: Record<string, string>, body?: unknown) =>
  new Request("http://dashboard/session", {
    method,
    headers: { "x-requested-with": "crm-res", ...headers },
    body: body ? JSON.stringify(body) : undefined,
  });
const right = { email: "owner@najd.example", password: "right" };

describe("signing in", () => {
  it("keeps the tokens where no script reads them", async () => {
    const answer = await begin(ask("POST", { "x-forwarded-proto": "https" }, right));
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual([
      "crm_at=a; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure",
      "crm_rt=r; Path=/bff; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure",
      "crm_rt=r; Path=/session; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure",
      "crm_s=1; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure",
    ]);
  });

  it("asks for no secure line where there is none", async () => {
    const answer = await begin(ask("POST", {}, right));
    expect(answer.headers.getSetCookie().join()).not.toContain("Secure");
  });

  it("says how long to wait after too many attempts", async () => {
    const answer = await begin(ask("POST", {}, { ...right, password: "wrong" }));
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("30");
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it("is only for our own pages", async () => {
    const answer = await begin(ask("POST", { "x-requested-with": "", origin: "http://dashboard" }, right));
    expect(answer.status).toBe(403);
    expect((await end(ask("DELETE", { "sec-fetch-site": "cross-site" }))).status).toBe(403);
  });
});

describe("the other doors", () => {
  it("bring the token of the mail, which the page does not know, and forget it when it is used", async () => {
    const answer = await knock(ask("POST", { cookie: "crm_link=t-1" }, { password: "new", token: "guess" }), "reset");
    expect(answer.status).toBe(204);
    expect(heard.at(-1)).toEqual({ url: "/api/v1/auth/password/reset", body: '{"password":"new","token":"t-1"}' });
    expect(answer.headers.getSetCookie()).toEqual([
      "crm_link=; Path=/password/reset; Max-Age=0; HttpOnly; SameSite=Lax",
      "crm_link=; Path=/session/reset; Max-Age=0; HttpOnly; SameSite=Lax",
    ]);
  });

  it("sign in whom an invitation brings", async () => {
    const answer = await knock(ask("POST", { cookie: "crm_link=t-2" }, { password: "right" }), "join");
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe("");
    expect(answer.headers.getSetCookie().join()).toContain("crm_at=a");
  });

  it("are few, and for our own pages", async () => {
    for (const name of ["refresh", "token", "oidc", "constructor", "__proto__"]) {
      expect((await knock(ask("POST", {}, right), name)).status).toBe(404);
    }
    const foreign = { "x-requested-with": "", origin: "http://dashboard" };
    expect((await knock(ask("POST", foreign, right), "forgot")).status).toBe(403);
  });
});

it("signing out ends the session and forgets it", async () => {
  const answer = await end(ask("DELETE", { cookie: "crm_rt=r-7; crm_s=1" }));
  expect(answer.status).toBe(204);
  expect(heard.at(-1)).toEqual({ url: "/api/v1/auth/logout", body: '{"refresh_token":"r-7"}' });
  expect(answer.headers.getSetCookie()).toHaveLength(4);
});

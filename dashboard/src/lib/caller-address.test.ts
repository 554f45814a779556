// @vitest-environment node
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startService } from "@/testing/service";
import { callerAddress, tellTrueAddresses } from "./caller-address";
import { forward } from "./forward";
import { begin } from "./session/session";

describe("the address of who asks", () => {
  it.each([
    ["nobody stands before us", "6.6.6.6", 0, "10.0.0.9"],
    ["one proxy does", "6.6.6.6, 203.0.113.7", 1, "203.0.113.7"],
    ["two proxies do", "6.6.6.6, 203.0.113.7, 172.16.0.1", 2, "203.0.113.7"],
    ["a proxy was passed by", "203.0.113.7", 2, "10.0.0.9"],
    ["the proxy said nothing", undefined, 1, "10.0.0.9"],
    ["what it said is empty", "", 1, "10.0.0.9"],
  ])("is the true one when %s", (_, told, hops, address) => {
    expect(callerAddress(told, "10.0.0.9", hops)).toBe(address);
  });
});

describe("a made-up address", () => {
  const heard: string[] = [];
  let core: Server;
  let door: Server;
  let address = "";

  /** The door as Next stands in it: what comes in becomes a request of the web and goes on. */
  beforeAll(async () => {
    tellTrueAddresses();
    const started = await startService((request, response) => {
      heard.push(String(request.headers["x-forwarded-for"]));
      response.writeHead(401, { "Content-Type": "application/json" }).end("{}");
    });
    core = started.server;
    vi.stubEnv("CRMRES_CORE_URL", started.origin);
    door = createServer(async (incoming, response) => {
      const headers = new Headers(incoming.headers as Record<string, string>);
      const request = new Request(`http://door${incoming.url}`, { method: "POST", headers });
      const answer = await (incoming.url === "/session" ? begin(request) : forward(request, started.origin));
      response.writeHead(answer.status).end();
    });
    await new Promise<void>((ready) => door.listen(0, "127.0.0.1", ready));
    address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    core.close();
    door.close();
  });

  it.each(["/session", "/api/v1/auth/login"])("does not reach the counter of %s", async (path) => {
    heard.length = 0;
    for (const forged of ["6.6.6.1", "6.6.6.2, 6.6.6.3"]) {
      await fetch(address + path, {
        method: "POST",
        headers: { "x-forwarded-for": forged, "x-requested-with": "crm-res" },
      });
    }
    expect(heard).toEqual(["127.0.0.1", "127.0.0.1"]);
  });
});

// @vitest-environment node
import { createHash, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { forward } from "./forward";

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Says what it was asked. */
const service: Server = createServer(async (request, response) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const { method, url, headers } = request;
  const heard = JSON.stringify({ method, url, headers, body: digest(Buffer.concat(chunks)) });
  response.writeHead(Number(headers["x-answer"] ?? 200), { ETag: '"1"', "Set-Cookie": ["a=1", "b=2"] }).end(heard);
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((ready) => service.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => service.close());

const request = (path: string, init: RequestInit = {}) => new Request(`http://dashboard${path}`, init);

describe("a forwarded request", () => {
  it("brings three megabytes to the service as they were signed", async () => {
    const body = randomBytes(3 * 1024 * 1024);
    const answer = await forward(
      request("/webhooks/whatsapp", { method: "POST", body, headers: { "x-hub-signature-256": "sha256=ab" } }),
      origin,
    );
    const heard = await answer.json();
    expect(heard.body).toBe(digest(body));
    expect(heard.headers["x-hub-signature-256"]).toBe("sha256=ab");
  });

  it("keeps the address as it was written", async () => {
    const answer = await forward(request("/api/v1/customers?q=%D8%B9%20%2B&limit=5"), origin);
    expect((await answer.json()).url).toBe("/api/v1/customers?q=%D8%B9%20%2B&limit=5");
  });

  it("goes to no service when its query stands for no text", async () => {
    const asked = request("/api/v1/customers?q=x", { headers: { "x-unreadable-query": "true", "x-answer": "201" } });
    const answer = await forward(asked, origin);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.code).toBe("invalid_request");
  });

  it("brings the answer back with its status and headers", async () => {
    const answer = await forward(request("/api/v1/orders/1", { headers: { "x-answer": "409" } }), origin);
    expect(answer.status).toBe(409);
    expect(answer.headers.get("etag")).toBe('"1"');
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("does not let a stranger use the services' own token, nor the services see our cookies", async () => {
    const headers = { "X-Internal-Token": "guess", Cookie: "crm_at=a" };
    const heard = (await (await forward(request("/api/v1/orders", { headers }), origin)).json()).headers;
    expect(heard).not.toHaveProperty("x-internal-token");
    expect(heard).not.toHaveProperty("cookie");
  });

  it("says in the reader's language that a service does not answer", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const asked = request("/api/v1/orders", { headers: { "accept-language": "en-GB", "x-request-id": "r-1" } });
    const answer = await forward(asked, "http://127.0.0.1:9");
    expect(answer.status).toBe(503);
    expect((await answer.json()).error).toMatchObject({
      code: "service_unavailable",
      message: "The service is not available now. Try again in a moment.",
      request_id: "r-1",
    });
  });
});

import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { config } from "./config";

const header = "x-forwarded-for";

/**
 * The address of who asks. Of the addresses that a request tells only the last `hops` were written by proxies of ours;
 * what stands before them anybody can make up, so without a proxy it is the other end of the connection.
 */
export function callerAddress(told: string | undefined, peer: string, hops: number): string {
  const addresses = told?.split(",").map((address) => address.trim()) ?? [];
  return (hops > 0 && addresses.at(-hops)) || peer;
}

/** From now on a request tells one address, which is true, before anybody reads it or hands it on. */
export function tellTrueAddresses(): void {
  subscribe("http.server.request.start", (started) => {
    const { headers, socket } = (started as { request: IncomingMessage }).request;
    const told = headers[header];
    const peer = socket.remoteAddress ?? "";
    headers[header] = callerAddress(told?.toString(), peer, config().CRMRES_TRUSTED_HOPS);
  });
}

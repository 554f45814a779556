import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const routerState = "next-router-state-tree";

/** A path whose escapes stand for no text is read as it is written; its reader would else take it for a failure of ours. */
export function readablePath(url: string): string {
  if (url === "*") {
    return "/*";
  }
  const end = url.search(/[?#]|$/);
  const path = url.slice(0, end);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll("%", "%25") + url.slice(end);
  }
}

/** TRACE would be a failure of ours too; a question about what may be asked is refused or answered, and never writes. */
export const readableMethod = (method: string): string => (method === "TRACE" ? "OPTIONS" : method);

/** Whether our own pages could have sent it: which part of a page its reader has already. */
export function isReadableState(state: string): boolean {
  try {
    const tree: unknown = JSON.parse(decodeURIComponent(state));
    return Array.isArray(tree) && typeof tree[0] === "string" && typeof tree[1] === "object" && tree[1] !== null;
  } catch {
    return false;
  }
}

/** Marks what forward refuses: Next would hand a query that stands for no text on as another one. */
export const unreadableQuery = "x-unreadable-query";

/** Whether the escapes of an address's query stand for text. */
export function isReadableQuery(url: string): boolean {
  const start = url.indexOf("?");
  try {
    decodeURIComponent(start < 0 ? "" : url.slice(start));
    return true;
  } catch {
    return false;
  }
}

function makeReadable(request: IncomingMessage): void {
  delete request.headers[unreadableQuery];
  if (!isReadableQuery(request.url ?? "")) {
    request.headers[unreadableQuery] = "true";
  }
  request.url = request.url && readablePath(request.url);
  request.method = request.method && readableMethod(request.method);
  const state = request.headers[routerState];
  if (state !== undefined && !isReadableState(state.toString())) {
    delete request.headers[routerState];
  }
}

/** From now on every request can be read, before anybody reads it. */
export function readRequestsAsWritten(): void {
  subscribe("http.server.request.start", (started) => {
    makeReadable((started as { request: IncomingMessage }).request);
  });
}

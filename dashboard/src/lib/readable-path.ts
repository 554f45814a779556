import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** A path whose escapes stand for no text is read as it is written; its reader would else take it for a failure of ours. */
export function readablePath(url: string): string {
  const end = url.search(/[?#]|$/);
  const path = url.slice(0, end);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll("%", "%25") + url.slice(end);
  }
}

/** From now on every path can be decoded, before anybody reads it. */
export function readPathsAsWritten(): void {
  subscribe("http.server.request.start", (started) => {
    const { request } = started as { request: IncomingMessage };
    request.url = request.url && readablePath(request.url);
  });
}

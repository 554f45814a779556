import { api } from "../api/client";
import type { Doors } from "./connection";
import type { LiveEvent } from "./events";

const pageSize = 100;
const mostPages = 5;

function address(ticket: string, cursor: string | undefined): string {
  const { protocol, host } = window.location;
  const asked = new URLSearchParams({ ticket, ...(cursor && { cursor }) });
  return `${protocol === "https:" ? "wss" : "ws"}://${host}/live?${asked}`;
}

async function poll(from: string | undefined): ReturnType<Doors["poll"]> {
  const events: LiveEvent[] = [];
  let cursor = from;
  for (let page = 0; page < mostPages; page += 1) {
    const { data } = await api.GET("/live/events", { params: { query: { cursor, limit: pageSize } } });
    const came = (data?.events ?? []) as unknown as LiveEvent[];
    events.push(...came);
    cursor = data?.cursor ?? cursor;
    if (data?.resync) {
      return { events: [], cursor, resync: true };
    }
    if (came.length < pageSize) {
      break;
    }
  }
  return { events, cursor };
}

/** The ways to the live events of a real restaurant. */
export const doors: Doors = {
  ticket: async () => (await api.POST("/live/tickets")).data?.ticket ?? "",
  open: (ticket, cursor) => new WebSocket(address(ticket, cursor)),
  poll,
};

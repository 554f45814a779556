import type { Filters } from "./tabs";

/** Where the answers of the server are kept. */
export const keys = {
  all: ["conversations"] as const,
  lists: ["conversations", "list"] as const,
  list: (filters: Filters) => ["conversations", "list", filters] as const,
  counts: ["conversations", "counts"] as const,
  thread: (id: string) => ["conversations", "thread", id] as const,
  media: (id: string, message: string) => ["conversations", "media", id, message] as const,
  move: (id: string) => ["conversations", "move", id] as const,
  templates: (id: string) => ["conversations", "templates", id] as const,
  guest: (id: string) => ["conversations", "guest", id] as const,
};

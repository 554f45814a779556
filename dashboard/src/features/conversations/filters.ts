import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { tabs } from "./tabs";

/** How the filters stand in the address of the page. */
export const filterParsers = {
  tab: parseAsStringLiteral(tabs).withDefault("all"),
  q: parseAsString.withDefault(""),
  branch: parseAsString.withDefault(""),
  unread: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(["recent", "waiting"] as const),
};

export const readFilters = createLoader(filterParsers);

"use client";

import { useLocale } from "next-intl";
import { asLocale } from "../locale";
import { $api } from "./client";
import type { components, LocalizedText } from "./core-api";

/** Who is signed in, and where. */
export function useMe() {
  return $api.useQuery("get", "/me", {}, { staleTime: 5 * 60_000 });
}

/** A name that is kept in Arabic and, mostly, in English, as this reader would read it. */
export function useLocalName(): (name: LocalizedText) => string {
  const locale = asLocale(useLocale());
  return (name) => name[locale] ?? name.ar;
}

/** Whether somebody decides about people and places, and not only about conversations. */
export function leads({ role }: Pick<components["schemas"]["Me"], "role">): boolean {
  return role === "owner" || role === "manager";
}

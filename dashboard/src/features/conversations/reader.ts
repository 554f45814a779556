"use client";

import { useLocalName, useMe } from "@/lib/api/me";

/** Who reads this page, and what they may do. */
export function useReader() {
  const { data } = useMe();
  const nameOf = useLocalName();
  return {
    me: data?.user.id,
    mayWrite: data !== undefined && data.role !== "viewer",
    branches: (data?.branches ?? []).map(({ id, name }) => ({ id, name: nameOf(name) })),
  };
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { keys } from "../keys";
import { answered } from "./answered";

/** Who the guest is, and what they thought so far. */
export function useGuest(id: string) {
  return useQuery({
    queryKey: keys.guest(id),
    queryFn: ({ signal }) => answered(api.GET("/customers/{id}", { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { keys } from "../keys";
import { answered } from "./answered";

/** The approved messages that may be sent in a conversation; asked when somebody wants to see them. */
export function useTemplates(id: string) {
  return useQuery({
    queryKey: keys.templates(id),
    queryFn: ({ signal }) => answered(api.GET("/conversations/{id}/templates", { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });
}

import { useQueryClient } from "@tanstack/react-query";
import { $api } from "@/lib/api/client";

export function useSessions() {
  return $api.useQuery("get", "/auth/sessions", {});
}

function useListAgain() {
  const client = useQueryClient();
  return { onSettled: () => client.invalidateQueries({ queryKey: ["get", "/auth/sessions"] }) };
}

export function useEndSession() {
  return $api.useMutation("delete", "/auth/sessions/{id}", useListAgain());
}

export function useEndOthers() {
  return $api.useMutation("delete", "/auth/sessions", useListAgain());
}

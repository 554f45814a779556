import { useQueryClient } from "@tanstack/react-query";
import { $api } from "@/lib/api/client";

/** Changes what is the reader's own; the answer is what everything shows from then on. */
export function useChangeMe() {
  const client = useQueryClient();
  return $api.useMutation("patch", "/me", {
    onSuccess: (me) => client.setQueryData($api.queryOptions("get", "/me", {}).queryKey, me),
  });
}

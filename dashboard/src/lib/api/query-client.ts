import { QueryClient } from "@tanstack/react-query";
import { isApiError } from "./error";

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // live events say what has changed; this is for what they do not reach
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isApiError(error) && error.passes,
      },
      // a page that lost its network says so at once, and does not send later what was meant now
      mutations: { networkMode: "always" },
    },
  });
}

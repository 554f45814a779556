import type { QueryClient } from "@tanstack/react-query";
import type { OpenapiQueryClient } from "openapi-react-query";
import type { ApiPaths } from "@/lib/api/client";
import { keys } from "../keys";
import { type Filters, questionOf } from "../tabs";
import { pageSize } from "./page-size";

/** Asks ahead for the list and its counts, and keeps them where the page will look. */
export function prefetchInbox(client: QueryClient, $api: OpenapiQueryClient<ApiPaths>, filters: Filters) {
  const query = { ...questionOf(filters), limit: pageSize };
  const list = $api.queryOptions("get", "/conversations", { params: { query } });
  const counts = $api.queryOptions("get", "/conversations/counts", {});
  return [
    client.fetchQuery(list).then((page) => {
      client.removeQueries({ queryKey: list.queryKey });
      client.setQueryData(keys.list(filters), { pages: [page], pageParams: [undefined] });
    }),
    client.fetchQuery(counts).then((told) => {
      client.removeQueries({ queryKey: counts.queryKey });
      client.setQueryData(keys.counts, told);
    }),
  ];
}

"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/shared/error-state";
import { lazily } from "@/components/shared/lazily";
import { useCounts } from "../api/counts";
import { useConversations } from "../api/list";
import { useFilters } from "../params";
import { useReader } from "../reader";
import { FilterButton } from "./filter-button";
import { NothingHere } from "./nothing-here";
import { RowSkeletons } from "./row-skeleton";
import { Rows } from "./rows";
import { Search } from "./search";
import { TabBar } from "./tab-bar";

const FilterMenu = lazily(FilterButton, () => import("./filter-menu").then((module) => module.FilterMenu));

const wide = { tab: "all", q: "", branch: "", unread: false, sort: null } as const;

/** The inbox: queues, search and filters above the conversations. */
export function ListPane({ current }: { current: string | undefined }) {
  const t = useTranslations("conversations.list");
  const [filters, setFilters] = useFilters();
  const { me } = useReader();
  const { data: counts } = useCounts();
  const list = useConversations(filters);
  const conversations = list.data?.pages.flatMap((page) => page.conversations) ?? [];
  return (
    <>
      <header className="border-line border-b bg-raised">
        <h1 className="px-4 pt-4 pb-2 font-bold text-xl">{t("title")}</h1>
        <div className="flex gap-2 px-4 pb-3">
          <Search value={filters.q} onSearch={(q) => setFilters({ q })} />
          <FilterMenu />
        </div>
        <TabBar current={filters.tab} counts={counts} onChoose={(tab) => setFilters({ tab })} />
      </header>
      {list.isPending && <RowSkeletons label={t("loading")} />}
      {list.isError && !list.data && <ErrorState onRetry={list.refetch} retrying={list.isFetching} />}
      {list.data && conversations.length === 0 && <NothingHere filters={filters} onWiden={() => setFilters(wide)} />}
      {conversations.length > 0 && (
        <Rows
          conversations={conversations}
          total={list.data?.pages[0]?.total ?? (list.hasNextPage ? -1 : conversations.length)}
          label={t("title")}
          current={current}
          me={me}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={list.fetchNextPage}
        />
      )}
    </>
  );
}

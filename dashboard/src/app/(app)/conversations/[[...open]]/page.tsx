import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { prefetchInbox } from "@/features/conversations/api/prefetch";
import { ConversationsView } from "@/features/conversations/conversations-view";
import { readFilters } from "@/features/conversations/filters";
import { withSort } from "@/features/conversations/tabs";
import { Prefetched } from "@/lib/api/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations");
  return { title: t("list.title") };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** One page for the list and for each conversation, so that opening one asks nothing of this server. */
export default async function Conversations({ params, searchParams }: PageProps<"/conversations/[[...open]]">) {
  const { open = [] } = await params;
  if (open.length > 1 || open.some((id) => !uuid.test(id))) {
    notFound();
  }
  const filters = withSort(await readFilters(searchParams));
  return (
    <Prefetched ask={(client, $api) => prefetchInbox(client, $api, filters)}>
      <ConversationsView />
    </Prefetched>
  );
}

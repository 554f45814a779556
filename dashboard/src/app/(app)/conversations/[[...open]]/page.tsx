import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConversationsView } from "@/features/conversations/conversations-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations");
  return { title: t("list.title") };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** One page for the list and for each conversation, so that opening one asks nothing of this server. */
export default async function Conversations({ params }: { params: Promise<{ open?: string[] }> }) {
  const { open = [] } = await params;
  if (open.length > 1 || open.some((id) => !uuid.test(id))) {
    notFound();
  }
  return <ConversationsView />;
}

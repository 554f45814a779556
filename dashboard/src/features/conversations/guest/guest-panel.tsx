"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/shared/error-state";
import { Name } from "@/components/shared/name";
import { Phone } from "@/components/shared/phone";
import { Avatar } from "@/components/ui/avatar";
import { useGuest } from "../api/guest";
import type { Conversation } from "../types";
import { GuestFacts } from "./guest-facts";
import { GuestSkeleton } from "./guest-skeleton";
import { Opinions } from "./opinions";

/** Who the guest is to the restaurant. */
export function GuestPanel({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("conversations.guest");
  const guest = useGuest(conversation.customer_id);
  if (guest.isError && !guest.data) {
    return <ErrorState onRetry={guest.refetch} retrying={guest.isFetching} />;
  }
  if (!guest.data) {
    return <GuestSkeleton label={t("loading")} />;
  }
  const { id, name, phone, username } = guest.data;
  return (
    <div className="grid gap-6 px-5 py-6">
      <div className="grid justify-items-center gap-2 text-center">
        <Avatar name={name} seed={id} size="lg" />
        <p className="font-bold text-lg">
          <Name>{name}</Name>
        </p>
        {phone && <Phone className="text-muted text-sm">{phone}</Phone>}
        {username && (
          <bdi dir="ltr" className="text-muted text-sm">
            @{username}
          </bdi>
        )}
      </div>
      <GuestFacts guest={guest.data} conversation={conversation} />
      <Opinions feedback={guest.data.feedback} />
    </div>
  );
}

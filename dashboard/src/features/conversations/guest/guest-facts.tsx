import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Phone } from "@/components/shared/phone";
import { Time } from "@/components/shared/time";
import { useReader } from "../reader";
import type { Conversation, Guest } from "../types";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="text-end font-semibold">{children}</dd>
    </div>
  );
}

const languages = { "ar-SA": "saudi", "ar-EG": "egyptian", "ar-LV": "levantine", en: "english" } as const;

/** What is known of a guest, in a few lines. */
export function GuestFacts({ guest, conversation }: { guest: Guest; conversation: Conversation }) {
  const t = useTranslations("conversations.guest");
  const { branches } = useReader();
  const branch = branches.find(({ id }) => id === conversation.branch_id);
  return (
    <dl className="divide-y divide-line border-line border-y text-sm">
      <Fact name={t("language")}>{t(languages[guest.language_preference])}</Fact>
      <Fact name={t("since")}>
        <Time at={guest.created_at} as="date" />
      </Fact>
      <Fact name={t("conversations")}>
        <span className="tabular-nums">{guest.conversations.total}</span>
      </Fact>
      {guest.conversations.last_at && (
        <Fact name={t("lastAt")}>
          <Time at={guest.conversations.last_at} as="ago" />
        </Fact>
      )}
      {branch && (
        <Fact name={t("branch")}>
          <bdi>{branch.name}</bdi>
        </Fact>
      )}
      {conversation.number && (
        <Fact name={t("number")}>
          <Phone>{conversation.number.display_phone_number}</Phone>
        </Fact>
      )}
    </dl>
  );
}

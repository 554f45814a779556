"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/api/error-text";
import { useLocalName, useMe } from "@/lib/api/me";
import { ProfileForm } from "./profile-form";
import { cardClass } from "./section";

/** Who the reader is here: the name is theirs to change, the rest is the owner's. */
export function ProfileSettings() {
  const t = useTranslations();
  const errorText = useErrorText();
  const nameOf = useLocalName();
  const { data: me, isError, error, refetch, isFetching } = useMe();
  if (isError && !me) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (!me) {
    return <Skeleton className="h-96 rounded-card" />;
  }
  const facts = [
    { name: t("settings.profile.email"), value: <bdi dir="ltr">{me.user.email}</bdi> },
    { name: t("settings.profile.role"), value: t(`shell.role.${me.role}`) },
    {
      name: t("settings.profile.branches"),
      value: me.branches.map(({ name }) => nameOf(name)).join(t("settings.and")),
    },
  ];
  return (
    <div className="grid gap-5">
      <div className={cardClass}>
        <ProfileForm key={me.user.id} me={me} />
      </div>
      <dl className={`${cardClass} grid gap-4 text-sm`}>
        {facts.map(({ name, value }) => (
          <div key={name} className="grid gap-0.5 sm:grid-cols-[10rem_1fr]">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

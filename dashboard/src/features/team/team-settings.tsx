"use client";

import { ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/shared/empty-state";
import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { components } from "@/lib/api/core-api";
import { useErrorText } from "@/lib/api/error-text";
import { leads, useMe } from "@/lib/api/me";
import { useTeam } from "./api/use-team";
import { Invitations } from "./invitations";
import { Members } from "./members";
import { powersOf } from "./powers";

function Team({ me }: { me: components["schemas"]["Me"] }) {
  const errorText = useErrorText();
  const { data, isError, error, refetch, isFetching } = useTeam();
  if (isError && !data) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (!data) {
    return <Skeleton className="h-64 rounded-card" />;
  }
  const powers = powersOf(me, data.members);
  return (
    <div className="grid gap-8">
      <Members members={data.members} self={me.user.id} powers={powers} />
      <Invitations powers={powers} />
    </div>
  );
}

/** Who works here, as what and where. */
export function TeamSettings() {
  const t = useTranslations("settings.team");
  const errorText = useErrorText();
  const { data: me, isError, error, refetch, isFetching } = useMe();
  if (isError && !me) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (!me) {
    return <Skeleton className="h-64 rounded-card" />;
  }
  return leads(me) ? (
    <Team me={me} />
  ) : (
    <EmptyState icon={<ShieldAlert />} title={t("notYours")} text={t("notYoursText")} />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/api/error-text";
import { toast } from "@/lib/toast";
import { useEndSession, useSessions } from "./api/use-sessions";
import { EndOthers } from "./end-others";
import { cardClass } from "./section";
import { SessionRow } from "./session-row";

/** Where the reader is signed in. */
export function SessionsSettings() {
  const t = useTranslations("settings.sessions");
  const errorText = useErrorText();
  const { data, isError, error, refetch, isFetching } = useSessions();
  const end = useEndSession();
  const card = useRef<HTMLDivElement>(null);
  if (isError && !data) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (!data) {
    return <Skeleton className="h-64 rounded-card" />;
  }
  const mine = data.sessions.toSorted((one, other) => Number(other.current) - Number(one.current));
  const endOne = (id: string) =>
    end.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          // the button goes with its row
          card.current?.focus();
          toast.success(t("ended"));
        },
        onError: (problem) => toast.error(errorText(problem)),
      },
    );
  return (
    <div ref={card} tabIndex={-1} className={`${cardClass} py-1! outline-none sm:py-2!`}>
      <ul className="divide-y divide-line">
        {mine.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            ending={end.isPending && end.variables.params.path.id === session.id}
            onEnd={() => endOne(session.id)}
          />
        ))}
      </ul>
      <div className="border-line border-t py-4">
        {mine.length > 1 ? (
          <EndOthers onEnded={() => card.current?.focus()} />
        ) : (
          <p className="text-muted text-sm">{t("onlyThis")}</p>
        )}
      </div>
    </div>
  );
}

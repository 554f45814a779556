"use client";

import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/api/error-text";
import { useMe } from "@/lib/api/me";
import { PasswordForm } from "./password-form";
import { TwoSteps } from "./two-steps";

/** How the reader proves who they are. */
export function SecuritySettings() {
  const errorText = useErrorText();
  const { data: me, isError, error, refetch, isFetching } = useMe();
  if (isError && !me) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (!me) {
    return <Skeleton className="h-96 rounded-card" />;
  }
  return (
    <div className="grid gap-5">
      <PasswordForm email={me.user.email} />
      <TwoSteps on={me.two_step} />
    </div>
  );
}

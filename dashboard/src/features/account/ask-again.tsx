"use client";

import { ErrorState } from "@/components/shared/error-state";

/** The page could not be filled just now. */
export function AskAgain() {
  return <ErrorState onRetry={() => window.location.reload()} />;
}

"use client";

import { useState } from "react";
import { isApiError } from "@/lib/api/error";
import { useErrorText } from "@/lib/api/error-text";
import { signIn } from "@/lib/session/client";
import { useCountdown } from "./use-countdown";

/** How long to wait where the API does not say. */
const usualWait = 30;

/** Signs in and goes on to the next page; says what stood in the way. */
export function useSignIn(next: string) {
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [wait, startWait] = useCountdown();

  const submit = async (email: string, password: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await signIn(email.trim(), password);
      // a new page and not a route: nothing of a stranger's stays in memory
      window.location.assign(next);
    } catch (error) {
      setBusy(false);
      if (isApiError(error) && error.status === 429) {
        startWait(error.retryAfter ?? usualWait);
      } else {
        setProblem(errorText(error));
      }
    }
  };
  return { submit, busy, problem, wait };
}

"use client";

import { useState } from "react";
import { ApiError } from "@/lib/api/error";
import { type Door, knock } from "@/lib/session/client";
import { useCountdown } from "./use-countdown";

/** How long to wait where the API does not say. */
const usualWait = 30;

/** Asks at a door: says what stood in the way, and counts down after too many attempts. */
export function useKnock(door: Door) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [wait, startWait] = useCountdown(door);

  const ask = async (body: unknown): Promise<ApiError | undefined> => {
    setBusy(true);
    setError(undefined);
    try {
      await knock(door, body);
      // busy until the next page is there
      return undefined;
    } catch (problem) {
      const refused = problem instanceof ApiError ? problem : ApiError.unreachable();
      setBusy(false);
      setError(refused);
      if (refused.status === 429) {
        startWait(refused.retryAfter ?? usualWait);
      }
      return refused;
    }
  };
  return { ask, busy, error, wait };
}

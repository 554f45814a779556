"use client";

import { type ComponentType, useCallback, useEffect, useState } from "react";
import { Boundary } from "./boundary";
import { Unloaded } from "./unloaded";

export type Load<Props> = () => Promise<ComponentType<Props>>;

/** Loads in a quiet moment what may be pressed later, when there may be no network. */
export function useWarm(load: () => Promise<unknown>): void {
  useEffect(() => {
    const warm = () => void load().catch(() => undefined);
    if (typeof requestIdleCallback === "function") {
      const idle = requestIdleCallback(warm, { timeout: 10_000 });
      return () => cancelIdleCallback(idle);
    }
    const timer = setTimeout(warm, 3_000);
    return () => clearTimeout(timer);
  }, [load]);
}

/** A part whose code comes when it is wanted, and is asked for again when the network is back. */
export function usePart<Props>(load: Load<Props>, wanted: boolean) {
  const [View, setView] = useState<ComponentType<Props>>();
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    setFailed(false);
    load().then(
      (Loaded) => setView(() => Loaded),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(() => {
    if (!wanted || View) {
      return;
    }
    ask();
    window.addEventListener("online", ask);
    return () => window.removeEventListener("online", ask);
  }, [wanted, View, ask]);
  return { View, failed, ask };
}

function Part<Props extends object>({ load, props }: { load: Load<Props>; props: Props }) {
  const { View, failed, ask } = usePart(load, true);
  if (failed) {
    return <Unloaded onRetry={ask} />;
  }
  return View ? (
    <Boundary fallback={null}>
      <View {...props} />
    </Boundary>
  ) : null;
}

/** A component of which no page waits for the code; where that cannot come, this is said, and the page stays. */
export function later<Props extends object>(load: Load<Props>): ComponentType<Props> & { load: Load<Props> } {
  return Object.assign((props: Props) => <Part load={load} props={props} />, { load });
}

"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Direction } from "radix-ui";
import type { ReactNode } from "react";
import { usePart, useWarm } from "@/components/shared/later";
import { ApiProvider } from "@/lib/api/provider";
import { LiveProvider } from "@/lib/live/live";
import { loadToasts } from "@/lib/toast";

const load = () => import("@/components/ui/toaster").then(({ Toaster }) => Toaster);

/** Comes after the page, and by itself when there was no network. */
function Toasts() {
  const { View } = usePart(load, true);
  useWarm(loadToasts);
  return View && <View />;
}

/** What every page behind the sign-in stands on. */
export function Providers({ direction, children }: { direction: "rtl" | "ltr"; children: ReactNode }) {
  return (
    <Direction.Provider dir={direction}>
      <NuqsAdapter>
        <ApiProvider>
          <LiveProvider>
            {children}
            <Toasts />
          </LiveProvider>
        </ApiProvider>
      </NuqsAdapter>
    </Direction.Provider>
  );
}

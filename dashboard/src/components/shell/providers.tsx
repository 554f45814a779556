"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Direction } from "radix-ui";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { ApiProvider } from "@/lib/api/provider";
import { LiveProvider } from "@/lib/live/live";

/** What every page behind the sign-in stands on. */
export function Providers({ direction, children }: { direction: "rtl" | "ltr"; children: ReactNode }) {
  return (
    <Direction.Provider dir={direction}>
      <NuqsAdapter>
        <ApiProvider>
          <LiveProvider>
            {children}
            <Toaster />
          </LiveProvider>
        </ApiProvider>
      </NuqsAdapter>
    </Direction.Provider>
  );
}

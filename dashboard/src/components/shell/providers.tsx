"use client";

import dynamic from "next/dynamic";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Direction } from "radix-ui";
import type { ReactNode } from "react";
import { ApiProvider } from "@/lib/api/provider";
import { LiveProvider } from "@/lib/live/live";

const Toaster = dynamic(() => import("@/components/ui/toaster").then(({ Toaster }) => Toaster), { ssr: false });

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

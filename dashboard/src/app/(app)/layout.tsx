import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Header } from "@/components/shell/header";
import { BottomNavigation, SideNavigation } from "@/components/shell/navigation";
import { Providers } from "@/components/shell/providers";
import { Prefetched } from "@/lib/api/server";
import { asLocale, directionOf } from "@/lib/locale";
import { markerCookie } from "@/lib/session/cookies";

/** The frame around every page of the signed-in. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  if (!(await cookies()).has(markerCookie)) {
    redirect("/login");
  }
  const t = await getTranslations("shell");
  const locale = asLocale(await getLocale());
  return (
    <Providers direction={directionOf(locale)}>
      <Prefetched ask={(client, $api) => [client.prefetchQuery($api.queryOptions("get", "/me", {}))]}>
        <a
          href="#content"
          className="sr-only z-50 rounded-control bg-palm px-4 py-2 text-palm-ink focus:not-sr-only focus:absolute focus:start-4 focus:top-4"
        >
          {t("skip")}
        </a>
        <div className="flex h-dvh">
          <SideNavigation />
          <div className="flex min-w-0 grow flex-col">
            <Header />
            <main id="content" tabIndex={-1} className="min-h-0 grow overflow-y-auto outline-none">
              {children}
            </main>
            <BottomNavigation />
          </div>
        </div>
      </Prefetched>
    </Providers>
  );
}

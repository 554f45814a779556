import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/shared/language-switch";
import { Weave } from "@/components/shell/weave";
import { SaduBand } from "./sadu-band";
import { Scene } from "./scene";

/** The frame around every page for who is not signed in yet. */
export function Entrance({ children }: { children: ReactNode }) {
  const t = useTranslations("app");
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col">
        <div className="h-20 shrink-0 overflow-hidden bg-cloth lg:hidden">
          <SaduBand className="-mt-2" />
        </div>
        <header className="flex items-center justify-between px-5 py-4 sm:px-8">
          <span className="flex items-center gap-2.5 font-bold text-palm" dir="ltr">
            <span className="grid size-9 place-items-center rounded-control bg-palm text-palm-ink">
              <Weave className="size-6" />
            </span>
            {t("name")}
          </span>
          <LanguageSwitch />
        </header>
        <main className="grid grow place-items-center px-5 pb-16 sm:px-8">
          <div className="w-full max-w-sm">{children}</div>
        </main>
      </div>
      <Scene />
    </div>
  );
}

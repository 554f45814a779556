import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageSwitch } from "@/components/shared/language-switch";
import { Weave } from "@/components/shell/weave";
import { SaduBand } from "@/features/auth/sadu-band";
import { Scene } from "@/features/auth/scene";
import { SignInForm } from "@/features/auth/sign-in-form";
import { nextPage } from "@/lib/session/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session");
  return { title: t("title") };
}

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next } = await searchParams;
  const t = await getTranslations();
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
            {t("app.name")}
          </span>
          <LanguageSwitch />
        </header>
        <main className="grid grow place-items-center px-5 pb-16 sm:px-8">
          <div className="w-full max-w-sm">
            <h1 className="font-bold text-3xl leading-normal">{t("session.heading")}</h1>
            <p className="mt-2 mb-8 text-pretty text-muted">{t("session.lead")}</p>
            <SignInForm next={nextPage(typeof next === "string" ? next : undefined)} />
          </div>
        </main>
      </div>
      <Scene />
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { Conversation } from "@/features/front/conversation";
import { Header } from "@/features/front/header";
import { Road } from "@/features/front/road";
import { Works } from "@/features/front/works";

export default async function FrontPage() {
  const t = await getTranslations("front");
  return (
    <>
      <a
        href="#content"
        className="sr-only rounded bg-palm px-4 py-2 text-palm-ink focus:not-sr-only focus:absolute focus:start-4 focus:top-4"
      >
        {t("skip")}
      </a>
      <Header />
      <main id="content" className="mx-auto max-w-6xl px-5 sm:px-8">
        <section className="grid items-center gap-12 pt-10 pb-16 lg:grid-cols-[1.1fr_1fr] lg:gap-16 lg:pt-20 lg:pb-24">
          <div>
            <p className="font-semibold text-saffron">{t("eyebrow")}</p>
            <h1 className="mt-3 text-balance font-bold text-4xl leading-[1.3] sm:text-5xl sm:leading-[1.25]">
              {t("headline")}
            </h1>
            <p className="mt-6 max-w-xl text-pretty text-lg text-muted leading-loose">{t("lead")}</p>
          </div>
          <Conversation />
        </section>
        <Works />
        <Road />
      </main>
      <footer className="border-line border-t">
        <p className="mx-auto max-w-6xl px-5 py-8 text-muted text-sm sm:px-8">{t("foot")}</p>
      </footer>
    </>
  );
}

import { useTranslations } from "next-intl";
import { Bubble } from "./bubble";

/** What a guest's phone shows, as an illustration: in Arabic whatever the language of the page. */
export function Conversation() {
  const t = useTranslations("front.conversation");
  return (
    <figure className="mx-auto w-full max-w-md">
      <section
        aria-label={t("label")}
        className="overflow-hidden rounded-3xl border border-line bg-raised shadow-[0_24px_60px_-28px] shadow-palm/40"
      >
        <div className="flex items-center gap-3 bg-palm px-5 py-4 text-palm-ink" dir="rtl">
          <span
            aria-hidden="true"
            className="grid size-10 place-items-center rounded-full bg-palm-ink/15 font-bold text-lg"
          >
            ن
          </span>
          <span className="leading-snug">
            <span className="block font-semibold" lang="ar">
              {t("place")}
            </span>
            <span className="block text-sm" dir="auto">
              {t("status")}
            </span>
          </span>
        </div>
        <ol className="flex flex-col gap-3 bg-sunken p-5" dir="rtl" lang="ar">
          <Bubble from="guest" turn={0} text={t("greeting")} />
          <Bubble from="restaurant" turn={1} text={t("answer")} />
          <Bubble from="guest" turn={2} text={t("opinion")} />
          <Bubble from="restaurant" turn={3} text={t("question")} />
        </ol>
      </section>
      <figcaption className="mt-3 text-center text-muted text-sm">{t("example")}</figcaption>
    </figure>
  );
}

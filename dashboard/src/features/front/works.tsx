import { useTranslations } from "next-intl";

const points = ["answers", "listens", "hands", "keeps"] as const;

/** Only what the system does now. */
export function Works() {
  const t = useTranslations("front.works");
  return (
    <section aria-labelledby="works" className="border-line border-t py-16">
      <h2 id="works" className="font-bold text-2xl sm:text-3xl">
        {t("title")}
      </h2>
      <ul className="mt-8 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {points.map((point) => (
          <li key={point} className="border-saffron border-s-2 ps-5">
            <h3 className="font-semibold text-lg">{t(`${point}.title`)}</h3>
            <p className="mt-2 max-w-prose text-muted leading-loose">{t(`${point}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslations } from "next-intl";

const stops = ["in", "stored", "understood", "answered"] as const;

/** The road of a message, read in the direction of the language. */
export function Road() {
  const t = useTranslations("front.road");
  return (
    <section aria-labelledby="road" className="border-line border-t py-16">
      <h2 id="road" className="font-bold text-2xl sm:text-3xl">
        {t("title")}
      </h2>
      <ol className="mt-10 grid gap-6 sm:grid-cols-4 sm:gap-0">
        {stops.map((stop, index) => (
          <li key={stop} className="relative flex items-start gap-4 sm:block sm:pe-6">
            <span
              aria-hidden="true"
              className="relative z-10 grid size-9 shrink-0 place-items-center rounded-full bg-palm font-bold text-palm-ink"
            >
              {index + 1}
            </span>
            {index < stops.length - 1 && (
              <span aria-hidden="true" className="absolute start-9 end-0 top-[17px] hidden h-0.5 bg-line sm:block" />
            )}
            <p className="pt-1 font-semibold leading-relaxed sm:mt-3 sm:pt-0">{t(stop)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

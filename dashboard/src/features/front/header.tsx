import Link from "next/link";
import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/shared/language-switch";
import { buttonClass } from "@/components/ui/button";

export function Header() {
  const t = useTranslations();
  return (
    <header>
      <div aria-hidden="true" className="sadu" />
      <div className="mx-auto flex max-w-6xl items-center gap-2 px-5 sm:gap-3 py-4 sm:px-8">
        <p className="me-auto whitespace-nowrap font-bold text-palm sm:text-lg sm:tracking-wide">
          <bdi dir="ltr">{t("app.name")}</bdi>
        </p>
        <LanguageSwitch />
        <Link href="/login" className={buttonClass({ size: "md" })}>
          {t("front.enter")}
        </Link>
      </div>
    </header>
  );
}

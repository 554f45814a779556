import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/shared/language-switch";

export function Header() {
  const t = useTranslations("app");
  return (
    <header>
      <div aria-hidden="true" className="sadu" />
      <div className="mx-auto flex max-w-6xl items-center justify-between px-5 py-4 sm:px-8">
        <span className="font-bold text-lg text-palm tracking-wide" dir="ltr">
          {t("name")}
        </span>
        <LanguageSwitch />
      </div>
    </header>
  );
}

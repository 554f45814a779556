import { useTranslations } from "next-intl";

/** A person's name, in the direction of its own letters. */
export function Name({ children, className }: { children?: string | null | undefined; className?: string }) {
  const t = useTranslations("ui");
  return <bdi className={className}>{children?.trim() || t("noName")}</bdi>;
}

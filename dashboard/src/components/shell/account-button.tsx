import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Avatar } from "@/components/ui/avatar";
import { useMe } from "@/lib/api/me";

export function AccountButton({ className, ...rest }: ComponentProps<"button">) {
  const t = useTranslations("shell");
  const { data: me } = useMe();
  return (
    <button
      type="button"
      aria-label={t("account")}
      aria-haspopup="menu"
      className={clsx("grid size-11 shrink-0 place-items-center rounded-full md:size-10", className)}
      {...rest}
    >
      <Avatar name={me?.user.name} seed={me?.user.id ?? ""} size="sm" />
    </button>
  );
}

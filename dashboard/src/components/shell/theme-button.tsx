import { clsx } from "clsx";
import { Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { IconButton } from "@/components/ui/icon-button";

/** Shows the light or the dark one, as the page itself is: known to the style sheet before any script. */
export function ThemeButton({ className, ...rest }: Omit<ComponentProps<"button">, "children">) {
  const t = useTranslations("shell.theme");
  return (
    <IconButton label={t("label")} aria-haspopup="menu" className={clsx("max-md:hidden", className)} {...rest}>
      <Sun aria-hidden="true" className="dark:hidden" />
      <Moon aria-hidden="true" className="hidden dark:block" />
    </IconButton>
  );
}

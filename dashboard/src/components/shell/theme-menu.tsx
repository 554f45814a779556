import { useTranslations } from "next-intl";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { asTheme, themes } from "@/lib/theme/theme";
import { useTheme } from "@/lib/theme/use-theme";
import { ThemeButton } from "./theme-button";

export function ThemeMenu() {
  const t = useTranslations("shell.theme");
  const [theme, choose] = useTheme();
  return (
    <DropdownMenu defaultOpen modal={false}>
      <DropdownMenuTrigger asChild>
        <ThemeButton />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuLabel>{t("label")}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={(value) => choose(asTheme(value))}>
          {themes.map((each) => (
            <DropdownMenuRadioItem key={each} value={each}>
              {t(each)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

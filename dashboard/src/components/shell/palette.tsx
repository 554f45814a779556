import { Command } from "cmdk";
import { Languages, LogOut, type LucideIcon, Monitor, Moon, Search, Sun } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import { useState } from "react";
import { veilClass } from "@/components/ui/dialog";
import { locales } from "@/lib/locale";
import { signOut } from "@/lib/session/client";
import { submitLocale } from "@/lib/submit-locale";
import { useTheme } from "@/lib/theme/use-theme";
import { places } from "./places";

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

interface Act {
  name: string;
  icon: LucideIcon;
  run: () => void;
}

const groupClass =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs";

function Acts({ heading, acts }: { heading: string; acts: Act[] }) {
  return (
    <Command.Group heading={heading} className={groupClass}>
      {acts.map(({ name, icon: Icon, run }) => (
        <Command.Item
          key={name}
          value={name}
          onSelect={run}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm data-[selected=true]:bg-hover"
        >
          <Icon aria-hidden="true" className="size-4 text-muted" />
          {name}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** What can be done from anywhere, found by its name in the reader's language. */
function useActs(close: () => void): { go: Act[]; act: Act[]; search: (text: string) => void } {
  const t = useTranslations("shell");
  const router = useRouter();
  const [, chooseTheme] = useTheme();
  const current = useLocale();
  const other = locales.find((locale) => locale !== current) ?? current;
  const then = (run: () => void) => () => {
    close();
    run();
  };
  const go = (href: string) => then(() => router.push(href as Route));
  return {
    go: places.map(({ name, href, icon }) => ({ name: t(name), icon, run: go(href) })),
    act: [
      { name: t("language.other"), icon: Languages, run: then(() => submitLocale(other)) },
      { name: `${t("theme.label")}: ${t("theme.light")}`, icon: Sun, run: then(() => chooseTheme("light")) },
      { name: `${t("theme.label")}: ${t("theme.dark")}`, icon: Moon, run: then(() => chooseTheme("dark")) },
      { name: `${t("theme.label")}: ${t("theme.system")}`, icon: Monitor, run: then(() => chooseTheme("system")) },
      { name: t("signOut"), icon: LogOut, run: then(() => void signOut().catch(() => undefined)) },
    ],
    search: (text) => go(`/conversations?q=${encodeURIComponent(text)}`)(),
  };
}

export function Palette({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations("shell.palette");
  const [text, setText] = useState("");
  const { go, act, search } = useActs(() => onOpenChange(false));
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={veilClass} />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-card border border-line bg-raised shadow-sheet"
        >
          <Primitive.Title className="sr-only">{t("title")}</Primitive.Title>
          <Command loop label={t("title")}>
            <div className="flex items-center gap-3 border-line border-b px-4">
              <Search aria-hidden="true" className="size-5 shrink-0 text-muted" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={t("placeholder")}
                className="h-14 w-full bg-transparent text-base outline-none placeholder:text-muted"
              />
            </div>
            <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
              <Command.Empty className="p-6 text-center text-muted text-sm">{t("none")}</Command.Empty>
              {text.trim() && (
                <Acts
                  heading={t("title")}
                  acts={[{ name: t("search", { text: text.trim() }), icon: Search, run: () => search(text.trim()) }]}
                />
              )}
              <Acts heading={t("go")} acts={go} />
              <Acts heading={t("act")} acts={act} />
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

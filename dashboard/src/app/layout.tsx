import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { asLocale, directionOf } from "@/lib/locale";
import { themeOfReader } from "@/lib/theme/server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return { title: t("title"), description: t("description"), applicationName: t("name") };
}

const ground = { light: "#faf6ee", dark: "#10140f" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await themeOfReader();
  return {
    themeColor:
      theme === "system"
        ? Object.entries(ground).map(([scheme, color]) => ({ media: `(prefers-color-scheme: ${scheme})`, color }))
        : ground[theme],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = asLocale(await getLocale());
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={await themeOfReader()}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

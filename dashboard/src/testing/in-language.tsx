import { type RenderResult, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/locale";
import ar from "@/messages/ar.json";
import en from "@/messages/en.json";

const messages = { ar, en };

/** Renders as a reader of that language would see it. */
export function renderIn(locale: Locale, children: ReactNode): RenderResult {
  return render(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Asia/Riyadh">
      {children}
    </NextIntlClientProvider>,
  );
}

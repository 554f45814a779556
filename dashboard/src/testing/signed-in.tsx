import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { Direction } from "radix-ui";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { makeQueryClient } from "@/lib/api/query-client";
import { directionOf, type Locale } from "@/lib/locale";
import ar from "@/messages/ar.json";
import en from "@/messages/en.json";

const messages = { ar, en };

type Answer = (call: { method: string; path: string; body: unknown }) => { status?: number; body?: unknown };

/** Answers the calls of a page in place of the API, and keeps what was asked. */
export function answerWith(answer: Answer): { method: string; path: string; body: unknown }[] {
  const calls: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const call = {
      method: request.method,
      path: pathname.replace(/^\/bff/, "") + search,
      body: text && JSON.parse(text),
    };
    calls.push(call);
    const { status = 200, body } = answer(call);
    return body === undefined
      ? new Response(null, { status: status === 200 ? 204 : status })
      : Response.json(body, { status });
  });
  return calls;
}

/** Renders as somebody signed in would see it. */
export function renderSignedIn(locale: Locale, children: ReactNode) {
  return render(
    <Direction.Provider dir={directionOf(locale)}>
      <QueryClientProvider client={makeQueryClient()}>
        <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="Asia/Riyadh">
          {children}
        </NextIntlClientProvider>
      </QueryClientProvider>
    </Direction.Provider>,
  );
}

export const me = {
  user: { id: "u1", email: "owner@najd.example", name: "عبدالله", locale: "ar" },
  role: "owner",
  restaurant: { id: "r1", name: { ar: "مشويات نجد", en: "Najd Grill" }, timezone: "Asia/Riyadh" },
  branches: [{ id: "b1", name: { ar: "الرياض", en: "Riyadh" } }],
  restaurants: [],
  session_id: "s1",
};

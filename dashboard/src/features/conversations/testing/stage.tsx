import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { configure } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { vi } from "vitest";
import type { Locale } from "@/lib/locale";
import { renderIn } from "@/testing/in-language";

/** What jsdom lacks of a browser. */
export function furnishBrowser(): void {
  configure({ asyncUtilTimeout: 5_000 });
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  window.matchMedia = ((media: string) => ({
    media,
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  })) as never;
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
}

/** Renders a part of the inbox as it stands in the page, with a cache of its own. */
export function renderInbox(
  part: ReactNode,
  { locale = "ar", search = "" }: { locale?: Locale; search?: string } = {},
) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = renderIn(
    locale,
    <NuqsTestingAdapter searchParams={search} hasMemory>
      <QueryClientProvider client={client}>{part}</QueryClientProvider>
    </NuqsTestingAdapter>,
  );
  return { client, ...shown };
}

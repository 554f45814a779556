import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { restaurant } from "./demo";

export const languages = ["ar", "en"] as const;
export const schemes = ["light", "dark"] as const;
export const widths = [360, 390, 768, 1440] as const;

export interface Look {
  language: (typeof languages)[number];
  scheme: (typeof schemes)[number];
  width: number;
}

/** Every way a page is looked at. */
export const looks: Look[] = languages.flatMap((language) =>
  schemes.flatMap((scheme) => widths.map((width) => ({ language, scheme, width }))),
);

interface Fixtures {
  /** What the browser complained of; nothing may be in it at the end. */
  complaints: string[];
}

type Session = Parameters<ReturnType<Page["context"]>["addCookies"]>[0];

/** Signed in as the owner once for all tests: too many sign-ins are refused, as they should be. */
export const test = base.extend<Fixtures, { session: Session }>({
  session: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL });
      const answer = await context.request.post("/session", {
        headers: { "x-requested-with": "crm-res" },
        data: restaurant.owner,
      });
      expect(answer.status()).toBe(204);
      await use(await context.cookies());
      await context.close();
    },
    { scope: "worker" },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Looks at pages in this language, these colours and this width. */
export async function lookAs(page: Page, { language, scheme, width }: Look): Promise<void> {
  const url = test.info().project.use.baseURL ?? "";
  await page.setViewportSize({ width, height: width < 700 ? 780 : 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.context().addCookies([{ name: "crm_locale", value: language, url }]);
}

/** No word missing, nothing wider than the screen, written in its own direction, and axe finds nothing. */
export async function expectWellMade(page: Page, { language }: Look): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  // a text that is missing shows as its key: settings.profile.title
  const keys = /\b(app|account|session|shell|settings|alerts|errors|ui|conversations|front)\.[a-z][\w.]+/;
  expect((await page.locator("body").allInnerTexts()).join()).not.toMatch(keys);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

export { expect };

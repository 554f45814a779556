import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";
import { restaurant, world } from "./world";

export type Language = "ar" | "en";
export type Theme = "light" | "dark";

export const sizes = {
  360: { width: 360, height: 740 },
  390: { width: 390, height: 844 },
  768: { width: 768, height: 1024 },
  1440: { width: 1440, height: 900 },
} as const;

/** The words of the page, so that a test says which and not how they read today. */
export function textsOf(language: Language) {
  const path = `${import.meta.dirname}/../../src/messages/${language}.json`;
  return JSON.parse(readFileSync(path, "utf8"));
}

/** A signed-in reader's page, and all that its console complained of. */
export async function inboxOf(browser: Browser, language: Language, theme: Theme, width: keyof typeof sizes) {
  const context = await browser.newContext({
    baseURL: world.dashboard_url,
    viewport: sizes[width],
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch: width < 768,
  });
  const signIn = await context.request.post("/session", {
    data: restaurant.manager,
    headers: { "x-requested-with": "crm-res", origin: world.dashboard_url },
  });
  expect(signIn.status()).toBe(204);
  await context.addCookies([{ name: "crm_locale", value: language, url: world.dashboard_url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** Nothing sticks out, nothing is unnamed, and no text is missing. */
export async function expectSound(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.locator("body")).not.toHaveText(/\b(?:conversations|ui|shell|alerts|errors|settings)\.[a-zA-Z]+\b/);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

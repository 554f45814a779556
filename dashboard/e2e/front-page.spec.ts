import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const languages = {
  ar: { direction: "rtl", headline: "واتساب مطعمك يردّ بلهجة ضيوفك" },
  en: { direction: "ltr", headline: "Your restaurant's WhatsApp, in your guests' own Arabic" },
} as const;

async function open(page: Page, language: keyof typeof languages) {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto("/");
  if (language === "en") {
    await page.getByRole("button", { name: "English" }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(languages[language].headline);
  return complaints;
}

for (const [size, viewport] of Object.entries(sizes)) {
  for (const language of ["ar", "en"] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`the front page reads well: ${size}, ${language}, ${colorScheme}`, async ({ page }, info) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const complaints = await open(page, language);

        await expect(page.locator("html")).toHaveAttribute("dir", languages[language].direction);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        const fonts = await page.evaluate(() =>
          document.fonts.ready.then(() => document.fonts.check("16px 'IBM Plex Sans Arabic'", "ش")),
        );
        expect(fonts).toBe(true);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
          .analyze();
        expect(violations).toEqual([]);
        expect(complaints).toEqual([]);
        await page.screenshot({ path: info.outputPath("page.png"), fullPage: true });
      });
    }
  }
}

test("an unknown address says so in the reader's language", async ({ page }) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("لم نجد هذه الصفحة");
});

test("what is inside stays inside", async ({ request }) => {
  for (const path of ["/internal/clock", "/actuator/health", "/api/v1/..%2f..%2factuator/health"]) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

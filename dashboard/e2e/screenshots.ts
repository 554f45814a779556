import { mkdirSync } from "node:fs";
import { restaurant } from "./support/demo";
import { expect, lookAs, looks, test } from "./support/reader";

/** Every page as every reader sees it, for people to look at; run by scripts/screenshots. */
const folder = process.env.SCREENSHOTS ?? "../.run/screenshots";
const pages = [
  "/",
  "/login",
  "/register",
  "/password/forgot",
  "/conversations",
  "/conversations/:id",
  "/settings/profile",
  "/settings/security",
  "/settings/team",
  "/settings/plan",
  "/settings/sessions",
  "/settings/language",
];

test.use({ complaints: async ({ page: _page }, use) => use([]) });

for (const look of looks) {
  test(`screenshots: ${look.width} ${look.language} ${look.scheme}`, async ({ page, context, session }) => {
    mkdirSync(folder, { recursive: true });
    await lookAs(page, look);
    for (const path of pages) {
      await context.clearCookies({ name: /^crm_(at|rt|s)$/ });
      if (!["/", "/login", "/register", "/password/forgot"].includes(path)) {
        await context.addCookies(session);
      }
      const answer = await page.request.get(`/bff/conversations?restaurant_id=${restaurant.id}&limit=1`);
      const [first] = answer.ok() ? (await answer.json()).conversations : [];
      await page.goto(path.replace(":id", first?.id ?? ""));
      await expect(page.locator(".animate-shimmer")).toHaveCount(0);
      const name = path.replace(":id", "one").replaceAll("/", "-").slice(1) || "front";
      await page.screenshot({ path: `${folder}/${name}.${look.language}.${look.scheme}.${look.width}.png` });
    }
  });
}

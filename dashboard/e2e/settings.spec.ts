import { textsOf } from "./support/inbox";
import { expect, expectWellMade, lookAs, looks, test } from "./support/reader";

const pages = {
  "/settings/profile": { ar: "الملف الشخصي", en: "Profile" },
  "/settings/security": { ar: "الأمان", en: "Security" },
  "/settings/team": { ar: "الفريق", en: "Team" },
  "/settings/plan": { ar: "الباقة", en: "Plan" },
  "/settings/sessions": { ar: "الأجهزة المسجّلة", en: "Signed-in devices" },
  "/settings/language": { ar: "اللغة والمظهر", en: "Language and theme" },
} as const;

for (const look of looks) {
  test(`the settings read well: ${look.width} ${look.language} ${look.scheme}`, async ({ page, context, session }) => {
    await context.addCookies(session);
    await lookAs(page, look);
    for (const [path, heading] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading[look.language]);
      await expect(page.locator("main .animate-shimmer")).toHaveCount(0);
      await expectWellMade(page, look);
    }
  });
}

test("a theme is kept, and the next page comes in it", async ({ page, context, session }) => {
  await context.addCookies(session);
  await page.goto("/settings/language");
  const kept = page.waitForResponse("**/api/theme");
  await page.getByRole("radio", { name: "داكن" }).click();
  await kept;
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const answer = await page.request.get("/settings/profile");
  expect(await answer.text()).toContain('data-theme="dark"');
});

test("everything is found by its name, also on an Arabic keyboard", async ({ page, context, session }) => {
  await context.addCookies(session);
  await page.goto("/settings/profile");
  await expect(page.getByRole("textbox")).toBeVisible();
  await page.keyboard.press("Control+KeyK");
  await page.getByRole("combobox").fill("الإعدادات");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/profile$/);
  await page.keyboard.press("Control+KeyK");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the bell opens, beside it on a desk and over the page on a phone", async ({ page, context, session }) => {
  await context.addCookies(session);
  for (const width of [390, 1440]) {
    const look = { language: "ar", scheme: "light", width } as const;
    await lookAs(page, look);
    await page.goto("/settings/profile");
    await page.getByRole("button", { name: /^التنبيهات/ }).click();
    await expect(page.getByRole("dialog", { name: "التنبيهات" })).toBeVisible();
    await expect(page.getByRole("switch", { name: "صوت عند كل تنبيه" })).not.toBeChecked();
    await expectWellMade(page, look);
  }
});

for (const look of looks.filter(({ width }) => width === 390 || width === 1440)) {
  test(`the menus of the header are sound: ${look.width} ${look.language} ${look.scheme}`, async ({
    page,
    context,
    session,
  }) => {
    await context.addCookies(session);
    await lookAs(page, look);
    await page.goto("/settings/profile");
    const { account, theme } = textsOf(look.language).shell;
    for (const name of look.width < 768 ? [account] : [account, theme.label]) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      await expectWellMade(page, look);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
    }
  });
}

test("without a network the page stays, and what was pressed opens when it is back", async ({
  page,
  context,
  session,
  complaints,
}) => {
  const texts = textsOf("en");
  await context.addCookies(session);
  await lookAs(page, { language: "en", scheme: "light", width: 1440 });
  // nothing is fetched ahead, as in the first moments of a page
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto("/settings/profile");
  await expect(page.getByRole("textbox")).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Alerts/ }).click();
  await expect(page.getByText(texts.ui.unloaded.offline)).toBeVisible();
  await expect(page.getByRole("textbox")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("dialog", { name: texts.alerts.title })).toBeVisible();
  await expect(page.getByText(texts.ui.unloaded.offline)).toHaveCount(0);
  // the browser itself tells that it had no network
  complaints.length = 0;
});

test("a page that is not there keeps the frame", async ({ page, context, session, complaints }) => {
  const { shell } = textsOf("en");
  await context.addCookies(session);
  await lookAs(page, { language: "en", scheme: "light", width: 1440 });
  const answer = await page.goto("/orders");
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(shell.notFound.title)).toBeVisible();
  await expect(page.getByRole("link", { name: shell.settings })).toBeVisible();
  complaints.length = 0;
});

import { restaurant } from "./support/demo";
import { textsOf } from "./support/inbox";
import { expect, expectWellMade, languages, lookAs, looks, test } from "./support/reader";

const words = {
  ar: {
    heading: "حيّاك الله",
    email: "البريد الإلكتروني",
    password: "كلمة المرور",
    enter: "دخول",
    account: "حسابي",
    leave: "تسجيل الخروج",
  },
  en: {
    heading: "Welcome back",
    email: "E-mail",
    password: "Password",
    enter: "Sign in",
    account: "My account",
    leave: "Sign out",
  },
} as const;

for (const look of looks) {
  test(`the sign-in reads well: ${look.width} ${look.language} ${look.scheme}`, async ({ page }) => {
    await lookAs(page, look);
    await page.goto("/login");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words[look.language].heading);
    await expectWellMade(page, look);
  });
}

for (const language of languages) {
  test(`an owner signs in, lands where they were going, and leaves: ${language}`, async ({ page, context }) => {
    const said = words[language];
    await lookAs(page, { language, scheme: "light", width: 390 });
    await page.goto("/settings/sessions");
    await expect(page).toHaveURL(/\/login\?next=%2Fsettings%2Fsessions$/);
    await page.getByLabel(said.email).fill(restaurant.owner.email);
    await page.getByLabel(said.password, { exact: true }).fill(restaurant.owner.password);
    await page.getByRole("button", { name: said.enter, exact: true }).click();
    await expect(page).toHaveURL(/\/settings\/sessions$/);

    const cookies = await context.cookies(`${new URL(page.url()).origin}/bff/me`);
    const tokens = cookies.filter(({ name }) => /^crm_(at|rt|s)$/.test(name));
    expect(tokens.map(({ name }) => name).sort()).toEqual(["crm_at", "crm_rt", "crm_s"]);
    expect(tokens.every(({ httpOnly }) => httpOnly)).toBe(true);
    expect(await page.evaluate(() => document.cookie)).not.toMatch(/crm_(at|rt|s)=/);

    await page.goto("/login");
    await expect(page).not.toHaveURL(/login/);
    await page.goto("/settings/profile");
    // a socket that is just being opened would be refused, and the browser would tell
    await expect(page.getByRole("button", { name: new RegExp(`^${textsOf(language).shell.live.open}`) })).toBeVisible();
    await page.getByRole("button", { name: said.account }).click();
    await page.getByRole("menuitem", { name: said.leave }).click();
    await expect(page).toHaveURL(/\/login$/);
    await page.goto("/settings/profile");
    await expect(page).toHaveURL(/\/login\?next=/);
  });
}

test("an expired token is renewed without the reader noticing", async ({ page, context, session }) => {
  await context.addCookies(session.filter(({ name }) => name !== "crm_at"));
  await page.goto("/settings/profile");
  await expect(page.getByRole("textbox")).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === "crm_at")).toBe(true);
});

import { expect, test } from "@playwright/test";
import { aGuest } from "./support/guest";
import { inboxOf, type Language, type sizes, type Theme, textsOf } from "./support/inbox";

const complaint = "الطلب وصل بارد ومتأخر ساعتين، تجربة سيئة";
const everywhere = process.env.JOURNEYS === "all";
const few: [Language, Theme, keyof typeof sizes][] = [
  ["ar", "light", 390],
  ["en", "dark", 1440],
];
const all = (["ar", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) =>
    ([360, 390, 768, 1440] as const).map((width): (typeof few)[number] => [language, theme, width]),
  ),
);

for (const [language, theme, width] of everywhere ? all : few) {
  test(`a complaint is heard, answered and resolved: ${language}, ${theme}, ${width}`, async ({ browser }, info) => {
    test.setTimeout(60_000);
    const { alerts, conversations: t } = textsOf(language);
    const { context, page, complaints } = await inboxOf(browser, language, theme, width);
    const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
    const guest = await aGuest("أم خالد");
    const reply = `حقك علينا يا ${guest.name}، بديل حار في الطريق`;

    await test.step("the inbox is open", async () => {
      await page.goto("/conversations");
      await expect(page.getByRole("heading", { level: 1, name: t.list.title })).toBeVisible();
    });
    await test.step("the guest complains, and it is on the screen with its alert", async () => {
      await guest.says(complaint);
      await expect(page.locator("[data-conversation]", { hasText: guest.name })).toBeVisible({ timeout: 15_000 });
      const bell = page.getByRole("button", { name: new RegExp(alerts.title) });
      await bell.click();
      const panel = page.getByRole("dialog", { name: alerts.title });
      await expect(panel.getByRole("link", { name: new RegExp(guest.name) })).toBeVisible();
      await shot("1-alert");
      await guest.mailed(complaint);
      await page.keyboard.press("Escape");
      await expect(panel).toBeHidden();
    });
    await test.step("the thread opens from the list", async () => {
      await page.locator("[data-conversation]", { hasText: guest.name }).click();
      await expect(page.getByRole("heading", { level: 2, name: guest.name })).toBeVisible();
      await expect(page.getByRole("log")).toContainText(complaint);
      await shot("2-thread");
    });
    await test.step("a person takes over", async () => {
      await page.getByRole("button", { name: t.moves.takeOver }).click();
      await expect(page.getByRole("button", { name: t.moves.handBack })).toBeVisible();
    });
    await test.step("the reply is on the screen at once, and on the phone", async () => {
      await page.getByLabel(t.composer.label).fill(reply);
      await page.getByRole("button", { name: t.composer.send }).click();
      await expect(page.getByRole("log").getByText(reply)).toBeVisible({ timeout: 300 });
      await guest.reads(reply);
      const bubble = page.locator("[data-message]", { hasText: reply });
      await expect(bubble.locator("[data-tick]")).toHaveAttribute("data-tick", /delivered|read/, { timeout: 15_000 });
      await expect(page.getByRole("log").getByText(reply)).toHaveCount(1);
      await shot("3-replied");
    });
    await test.step("it is resolved, and says so", async () => {
      await page.getByRole("button", { name: t.moves.resolve, exact: true }).click();
      await expect(page.getByText(t.closed.ended.title)).toBeVisible();
      await shot("4-resolved");
    });
    if (width < 768) {
      await test.step("the phone's own Back leads to the list", async () => {
        await page.goBack();
        await expect(page.getByRole("heading", { level: 1, name: t.list.title })).toBeVisible();
      });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

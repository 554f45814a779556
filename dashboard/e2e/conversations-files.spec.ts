import { expect, test } from "@playwright/test";
import { aGuest } from "./support/guest";
import { expectSound, inboxOf, type Language, textsOf } from "./support/inbox";
import { picture } from "./support/pictures";

const looks: [Language, 390 | 1440][] = [
  ["ar", 390],
  ["en", 1440],
];

for (const [language, width] of looks) {
  test(`files come and go in a thread: ${language}, ${width}`, async ({ browser }, info) => {
    test.setTimeout(60_000);
    const { conversations: t } = textsOf(language);
    const { context, page, complaints } = await inboxOf(browser, language, "light", width);
    const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
    const guest = await aGuest("هند");
    const log = page.getByRole("log");
    const pictures = log.getByRole("link", { name: t.content.openImage }).locator("img");

    await test.step("a guest's picture and document are in the thread", async () => {
      await guest.sendsFile("image", picture(320, 200, [196, 30, 58]), "image/png");
      await guest.sendsFile("document", Buffer.from("%PDF-1.4\n%%EOF\n"), "application/pdf", "فاتورة.pdf");
      await page.goto("/conversations");
      await page.locator("[data-conversation]", { hasText: guest.name }).click({ timeout: 15_000 });
      await expect(pictures).toHaveCount(1, { timeout: 15_000 });
      await expect.poll(() => pictures.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(320);
      const paper = log.getByRole("link", { name: /فاتورة\.pdf/ });
      await expect(paper).toBeVisible();
      const answer = await page.request.get((await paper.getAttribute("href")) ?? "");
      expect(answer.ok()).toBe(true);
      await shot("1-received");
    });
    await test.step("a picture of ours reaches the phone", async () => {
      const words = `هذي صورة الطبق يا ${guest.name}`;
      const chosen = { name: "dish.png", mimeType: "image/png", buffer: picture(240, 240, [30, 120, 60]) };
      await page.getByLabel(t.composer.chooseFile).setInputFiles(chosen);
      await page.getByLabel(t.composer.label).fill(words);
      await shot("2-attached");
      await page.getByRole("button", { name: t.composer.send }).click();
      await guest.reads(words);
      await expect(pictures).toHaveCount(2, { timeout: 15_000 });
      await expect.poll(() => pictures.last().evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(240);
      await shot("3-sent");
    });
    await expectSound(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { aRestaurantAtMeta } from "./support/meta";
import { world } from "./support/world";

const phone = () => `+96656${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;
const bubbles = (page: Page, type: string) => page.locator(`#chat .row[data-type=${type}]`);

async function hold(page: Page, size: { width: number; height: number }, number: string, customer: string) {
  page.on("console", (message) => expect.soft(message.type(), message.text()).not.toBe("error"));
  await page.setViewportSize(size);
  await page.goto(`${world.sandbox_url}/#${number}/${customer}`);
  await expect(page.getByText("SANDBOX", { exact: true })).toBeVisible();
}

async function attach(page: Page, kind: string) {
  await page.getByRole("button", { name: "إرفاق" }).click();
  await page.locator(".kinds").getByRole("button", { name: kind, exact: true }).click();
}

const confirm = (page: Page) => page.locator(".sheet footer button").click();

test("a guest's phone sends every kind of message", async ({ page }) => {
  const meta = await aRestaurantAtMeta();
  const noura = await meta.guest("نورة", { username: `noura.${crypto.randomUUID().slice(0, 8)}` });
  await hold(page, { width: 390, height: 844 }, meta.number, noura);

  await page.getByRole("textbox", { name: "اكتب رسالة" }).fill("السلام عليكم");
  await page.getByRole("button", { name: "إرسال" }).click();
  await expect(bubbles(page, "text").getByRole("img", { name: "وصلت" })).toBeVisible();

  await attach(page, "موقع");
  await page.getByRole("button", { name: "كورنيش جدة" }).click();
  await confirm(page);
  await attach(page, "شارك رقمي");
  await page.getByRole("textbox", { name: "الجوال", exact: true }).fill("+966501112233");
  await confirm(page);
  await attach(page, "طلب من الكتالوج");
  await confirm(page);
  await attach(page, "ملصق");
  await page.getByRole("button", { name: "تسلم" }).click();
  await attach(page, "رسالة صوتية");
  await page.getByRole("button", { name: /^عينة/ }).click();
  for (const type of ["location", "contacts", "order", "sticker", "audio"]) {
    await meta.hears(type);
    await expect(bubbles(page, type)).toBeVisible();
  }
  expect(await meta.hears("location")).toMatchObject({ location: { latitude: 21.6021, name: "كورنيش جدة" } });
  expect(await meta.hears("contacts")).toMatchObject({ contacts: [{ phones: [{ phone: "+966501112233" }] }] });

  const mine = bubbles(page, "text").first();
  await mine.click();
  await mine.getByRole("button", { name: "تعديل" }).click();
  await page.getByRole("textbox", { name: "الرسالة" }).fill("وعليكم السلام");
  await confirm(page);
  await expect(mine).toContainText("عُدّلت");
  await mine.click();
  await mine.getByRole("button", { name: "حذف لدى الجميع" }).click();
  await confirm(page);
  await expect(bubbles(page, "revoked")).toHaveText(/حذفتَ هذه الرسالة/);
  await meta.hears("edit");
  await meta.hears("revoke");
  await page.getByRole("button", { name: /مطعم/ }).click();
  await page.getByRole("menuitem", { name: "إيقاف العروض" }).click();
  await meta.isTold("user_preferences");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
  await meta.close();
});

test("a guest's phone shows what a restaurant sends, and a person plays Meta and the restaurant", async ({ page }) => {
  const meta = await aRestaurantAtMeta();
  const to = phone();
  const guest = await meta.guest("أم خالد", { phone: to });
  await meta.says(guest, "هلا");
  await meta.sends(to, "interactive", {
    type: "list",
    body: { text: "اختر الفرع" },
    action: { button: "الفروع", sections: [{ title: "الرياض", rows: [{ id: "m", title: "الملقا" }] }] },
  });
  const name = `order_ready_${meta.number}`;
  const buttons = [{ type: "QUICK_REPLY", text: "في الطريق" }];
  await meta.submits({
    name,
    components: [
      { type: "BODY", text: "طلبك جاهز" },
      { type: "BUTTONS", buttons },
    ],
  });
  await meta.sends(to, "template", { name, language: { code: "ar" } });
  await hold(page, { width: 1280, height: 900 }, meta.number, guest);

  await page.getByRole("button", { name: "الفروع" }).click();
  await page.locator(".sheet").getByText("الملقا").click();
  await confirm(page);
  expect(await meta.hears("interactive")).toMatchObject({ interactive: { list_reply: { id: "m", title: "الملقا" } } });
  await bubbles(page, "template").getByRole("button", { name: "في الطريق" }).click();
  expect(await meta.hears("button")).toMatchObject({ button: { text: "في الطريق" } });
  await expect(bubbles(page, "template").getByRole("button", { name: "في الطريق" })).toBeDisabled();

  await page.getByRole("tab", { name: "جوال المطعم" }).click();
  await page.getByRole("button", { name: "طلبك جاهز", exact: true }).click();
  await meta.isTold("smb_message_echoes");
  await expect(bubbles(page, "text").last()).toContainText("طلبك جاهز");

  await page.getByRole("tab", { name: "القوالب" }).click();
  const template = page.locator(`details[data-template=${name}]`);
  await template.locator("summary").click();
  await template.getByRole("button", { name: "رفض" }).click();
  await meta.isTold("message_template_status_update", { event: "REJECTED", message_template_name: name });
  await expect(template).toContainText("مرفوض");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag21a"]).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.close();
  await meta.close();
});

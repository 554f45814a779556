import { expect, type Page, test } from "@playwright/test";
import { aGuest } from "./support/guest";
import { expectSound, inboxOf, sizes, textsOf } from "./support/inbox";
import { restaurant, signedIn, until } from "./support/world";

const taken = {
  error: { code: "taken_by_other", message: "", details: { assigned_to: { id: "1", name: "فهد" } } },
};

let name: string;
let path: string;

test.beforeAll(async () => {
  const guest = await aGuest("أم خالد");
  name = guest.name;
  await guest.says("السلام عليكم، وش عندكم اليوم؟");
  await guest.sends({ type: "image", payload: { id: "1", mime_type: "image/jpeg", caption: "شوفوا كيف وصل" } });
  await guest.sends({ type: "location", payload: { latitude: 24.81, longitude: 46.61, name: "حي الملقا" } });
  await guest.says("الطلب وصل بارد ومتأخر ساعتين https://maps.example/a");
  await guest.says("أبغى أكلم موظف");
  const get = await signedIn(restaurant.manager);
  path = await until("the conversation", async () => {
    const page = await get<{ conversations: { id: string; customer: { name?: string } }[] }>("/conversations?limit=20");
    const found = page.conversations.find(({ customer }) => customer.name === name);
    return found && `/conversations/${found.id}`;
  });
});

async function resize(page: Page, width: keyof typeof sizes) {
  await page.setViewportSize(sizes[width]);
  await expect(page.getByRole("log")).toBeVisible();
}

for (const language of ["ar", "en"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`all can read and work it: ${language}, ${theme}`, async ({ browser }, info) => {
      test.setTimeout(90_000);
      const { conversations: t } = textsOf(language);
      const { context, page, complaints } = await inboxOf(browser, language, theme, 1440);
      const sound = async (what: string) => {
        await expectSound(page);
        await page.screenshot({ path: info.outputPath(`${what}.png`) });
      };
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
      await expect(page.getByText(t.guest.since)).toBeVisible();
      await sound("1440");

      await page.getByRole("button", { name: t.filter.label }).click();
      await expect(page.getByText(t.filter.unread)).toBeVisible();
      await sound("1440-filter");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Shift+Slash");
      await expect(page.getByRole("dialog", { name: t.keyboard.title })).toBeVisible();
      await sound("1440-help");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();

      await page.route("**/take-over", (route) => route.fulfill({ status: 409, json: taken }));
      await page.keyboard.press("t");
      await expect(page.getByRole("dialog", { name: t.moves.taken.title })).toContainText("فهد");
      await sound("1440-taken");
      await page.getByRole("button", { name: t.moves.taken.no }).click();

      await page.keyboard.press("e");
      await expect(page.getByRole("dialog", { name: t.moves.unanswered.title })).toBeVisible();
      await sound("1440-unanswered");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();

      for (const width of [768, 390, 360] as const) {
        await resize(page, width);
        await sound(`${width}-thread`);
        if (width === 390) {
          continue;
        }
        await page.getByRole("button", { name: t.thread.guest }).click();
        const panel = page.getByRole("dialog", { name: t.guest.title });
        await expect(panel.getByText(t.guest.since)).toBeVisible();
        await sound(`${width}-guest`);
        await page.goBack();
        await expect(panel).toBeHidden();
      }
      await page.getByRole("button", { name: t.thread.back }).click();
      await expect(page.getByRole("heading", { level: 1, name: t.list.title })).toBeVisible();
      await sound("360-list");
      await page.setViewportSize(sizes[390]);
      await sound("390-list");
      // the browser itself tells of the refusal that was played
      expect(complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
      await context.close();
    });
  }
}

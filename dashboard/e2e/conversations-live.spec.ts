import { expect, type Page, test, type WebSocketRoute } from "@playwright/test";
import { aGuest } from "./support/guest";
import { inboxOf, textsOf } from "./support/inbox";
import { restaurant, signedIn, until } from "./support/world";

const kills = Number(process.env.KILLS ?? 6);
const timed = Number(process.env.TIMED ?? 12);

interface Talk {
  messages: { id: string }[];
}

async function openTalk(page: Page, name: string) {
  const row = page.locator("[data-conversation]", { hasText: name });
  await expect(row).toBeVisible({ timeout: 15_000 });
  const id = (await row.getAttribute("data-conversation")) as string;
  await row.click();
  await page.getByRole("button", { name: textsOf("ar").conversations.moves.takeOver }).click();
  await expect(page.getByRole("button", { name: textsOf("ar").conversations.moves.handBack })).toBeVisible();
  return id;
}

const shown = (page: Page) =>
  page.locator("[data-message]").evaluateAll((items) => items.map((item) => item.getAttribute("data-message")));

test(`a socket killed ${kills} times: the screen equals the server`, async ({ browser }) => {
  test.setTimeout(60_000 + kills * 3_000);
  const { context, page } = await inboxOf(browser, "ar", "light", 1440);
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/live/, (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.goto("/conversations");
  const guest = await aGuest("سعد");
  await guest.says("السلام عليكم");
  const id = await openTalk(page, guest.name);

  for (let kill = 1; kill <= kills; kill += 1) {
    const before = sockets.length;
    await guest.says(`قبل ${kill}`);
    await sockets.at(-1)?.close({ code: 1001 });
    await guest.says(`بعد ${kill}`);
    await until("another socket", async () => sockets.length > before, 10_000);
  }
  const get = await signedIn(restaurant.manager);
  const last = `بعد ${kills}`;
  await expect(page.getByRole("log").getByText(last, { exact: true })).toBeVisible({ timeout: 15_000 });
  const server = await until("the server to have them all", async () => {
    const talk = await get<Talk>(`/conversations/${id}`);
    return talk.messages.length >= Math.min(50, 2 * kills) && talk;
  });
  const newest = server.messages.map((message) => message.id);
  await expect.poll(async () => (await shown(page)).slice(-newest.length)).toEqual(newest);
  await expect(page.locator(`[data-conversation="${id}"]`)).toContainText(last);
  await context.close();
});

test("what happens is on the screen within a second", async ({ browser }) => {
  test.setTimeout(60_000 + timed * 2_000);
  const { context, page } = await inboxOf(browser, "ar", "light", 1440);
  const told = new Map<string, number>();
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const { type, at, data } = JSON.parse(String(payload));
      if (type === "message:new") told.set(data.message.id, Date.parse(at));
    }),
  );
  await page.goto("/conversations");
  const guest = await aGuest("نوف");
  await guest.says("السلام عليكم");
  await openTalk(page, guest.name);
  await page.evaluate(() => {
    const seen = new Map<string, number>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      for (const item of document.querySelectorAll("[data-message]")) {
        const id = item.getAttribute("data-message") ?? "";
        if (!seen.has(id)) seen.set(id, Date.now());
      }
    }).observe(document.body, { subtree: true, childList: true });
  });

  const whole: number[] = [];
  for (let turn = 1; turn <= timed; turn += 1) {
    const began = Date.now();
    await guest.says(`رسالة ${turn}`);
    await expect(page.getByRole("log").getByText(`رسالة ${turn}`, { exact: true })).toBeVisible();
    whole.push(Date.now() - began);
  }
  const seen = new Map(await page.evaluate(() => [...(window as unknown as { seen: Map<string, number> }).seen]));
  const delays = [...told].flatMap(([id, at]) => (seen.has(id) ? [(seen.get(id) as number) - at] : []));
  const p95 = (values: number[]) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] as number;
  console.log(`phone to screen p95 ${p95(whole)} ms; event to screen p95 ${p95(delays)} ms, n=${delays.length}`);
  expect(delays.length).toBeGreaterThanOrEqual(timed);
  expect(p95(delays)).toBeLessThan(1_000);
  await context.close();
});

test("what is written without a network is kept, and reaches the guest once", async ({ browser }) => {
  const { outgoing, composer } = textsOf("ar").conversations;
  const { context, page } = await inboxOf(browser, "ar", "light", 390);
  await page.goto("/conversations");
  const guest = await aGuest("هند");
  await guest.says("السلام عليكم");
  await openTalk(page, guest.name);
  const field = page.getByLabel(composer.label);
  const log = page.getByRole("log");

  await context.setOffline(true);
  await expect(page.getByText(composer.offline)).toBeVisible();
  await field.fill("يا هلا، دقيقة وأرد عليك");
  await page.getByRole("button", { name: composer.send }).click();
  await expect(log.getByRole("button", { name: outgoing.again })).toBeVisible();
  await field.fill("مسودة");
  await context.setOffline(false);
  await page.reload();
  await expect(field).toHaveValue("مسودة");
  await log.getByRole("button", { name: outgoing.again }).click();
  await guest.reads("يا هلا، دقيقة وأرد عليك");
  await expect(log.getByRole("button", { name: outgoing.again })).toBeHidden();
  await expect(log.getByText("يا هلا، دقيقة وأرد عليك")).toHaveCount(1);
  await context.close();
});

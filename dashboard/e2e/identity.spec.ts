import type { Page } from "@playwright/test";
import { type Language, textsOf } from "./support/inbox";
import { codeOf, linkFor } from "./support/post";
import { expect, expectWellMade, type Look, lookAs, test } from "./support/reader";

const looks: Look[] = [
  { language: "ar", scheme: "light", width: 390 },
  { language: "en", scheme: "light", width: 1280 },
];
const step = 30_000;

/** One journey at one width, with the words that its reader sees. */
class Reader {
  readonly words;

  constructor(
    readonly page: Page,
    readonly look: Look,
    private readonly complaints: string[],
  ) {
    this.words = textsOf(look.language as Language);
  }

  fill = (label: string, text: string) => this.page.getByLabel(label, { exact: true }).fill(text);
  press = (name: string) => this.page.getByRole("button", { name, exact: true }).click();
  reads = (title: string) => expect(this.page.getByRole("heading", { level: 1 })).toHaveText(title);
  wellMade = () => expectWellMade(this.page, this.look);

  /** The browser tells of every refusal; those until now were meant. */
  meant() {
    this.complaints.length = 0;
  }

  async refused(said: string) {
    await expect(this.page.getByText(said)).toBeVisible();
    this.meant();
  }

  /** Signed in, and with its line open: one that is just being opened would be missed, and the browser would tell. */
  async inside() {
    await expect(this.page).toHaveURL(/\/conversations/);
    await expect(this.page.getByRole("button", { name: new RegExp(`^${this.words.shell.live.open}`) })).toBeVisible();
  }

  async open(path: string, title: string) {
    await this.page.goto(path);
    await this.reads(title);
    await expect(this.page.locator("main .animate-shimmer")).toHaveCount(0);
    await this.wellMade();
  }

  /** Follows the mail; what it proves is not left in the address. */
  async follow(email: string, path: string, title: string) {
    await this.page.goto(await linkFor(email, path));
    await expect(this.page).toHaveURL(new RegExp(`${path}$`));
    await this.reads(title);
    expect(await this.page.evaluate(() => document.cookie)).not.toContain("crm_link");
    await this.wellMade();
  }

  async leave() {
    await this.page.goto("about:blank");
    await this.page.context().clearCookies({ name: /^crm_(at|rt|s)$/ });
  }

  async signIn(email: string, password: string) {
    await this.open("/login", this.words.session.heading);
    await this.fill(this.words.session.email, email);
    await this.fill(this.words.session.password, password);
    await this.press(this.words.session.submit);
  }
}

async function register(reader: Reader, email: string, password: string) {
  const { account, session } = reader.words;
  await reader.open("/login", session.heading);
  await reader.page.getByRole("link", { name: session.register }).click();
  await reader.reads(account.register.title);
  await reader.press(account.register.submit);
  await expect(reader.page.getByText(session.missing).first()).toBeVisible();
  await reader.wellMade();
  await reader.fill(account.register.arabic, "مطعم الرحلة");
  await reader.fill(account.register.english, "Journey Restaurant");
  await reader.fill(account.name, "نورة السبيعي");
  await reader.fill(session.email, email);
  await reader.fill(session.password, password);
  await reader.press(account.register.submit);
  await reader.reads(account.sent.title);
  await reader.wellMade();
  await reader.follow(email, "/register/confirm", account.confirm.title);
  await reader.press(account.confirm.submit);
  await reader.inside();
}

async function invite(reader: Reader, email: string, password: string) {
  const { account, session, settings } = reader.words;
  await reader.open("/settings/plan", settings.plan.title);
  await reader.open("/settings/team", settings.team.title);
  await reader.press(settings.team.invite);
  await reader.page.getByRole("dialog").getByLabel(session.email).fill(email);
  await reader.wellMade();
  await reader.press(settings.team.send);
  await expect(reader.page.getByRole("main").getByRole("listitem").filter({ hasText: email })).toBeVisible();
  await reader.leave();
  await reader.follow(email, "/invitations/accept", heading(reader));
  await reader.fill(account.name, "فهد الشمري");
  await reader.fill(session.password, password);
  await reader.press(account.join.submit);
  await reader.inside();
  await reader.leave();
}

function heading({ words, look }: Reader): string {
  const restaurant = look.language === "ar" ? "مطعم الرحلة" : "Journey Restaurant";
  return words.account.join.heading.replace("{restaurant}", restaurant);
}

async function forget(reader: Reader, email: string, password: string) {
  const { account, session } = reader.words;
  await reader.open("/login", session.heading);
  await reader.page.getByRole("link", { name: session.forgot }).click();
  await reader.reads(account.forgot.title);
  await reader.fill(session.email, email);
  await reader.wellMade();
  await reader.press(account.forgot.submit);
  await reader.reads(account.sent.title);
  await reader.follow(email, "/password/reset", account.reset.title);
  await reader.fill(account.newPassword, password);
  await reader.press(account.reset.submit);
  await reader.reads(account.reset.doneTitle);
  await reader.wellMade();
  // once is enough: the same link leads nowhere now
  await reader.page.goto(await linkFor(email, "/password/reset"));
  await reader.fill(account.newPassword, password);
  await reader.press(account.reset.submit);
  await reader.refused(account.reset.gone);
  await reader.wellMade();
  await reader.signIn(email, password);
  await reader.inside();
  await reader.leave();
}

async function twoSteps(reader: Reader, email: string, password: string) {
  const { page, words } = reader;
  const { session, settings } = words;
  const { twoSteps: texts, codes } = settings.security;
  await reader.signIn(email, password);
  await reader.inside();
  await reader.open("/settings/team", settings.team.title);
  await page.getByRole("button", { name: settings.team.change }).click();
  await page.getByRole("dialog").getByRole("radio", { name: words.shell.role.viewer }).check();
  await reader.wellMade();
  await reader.press(settings.team.save);
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: words.shell.role.viewer })).toBeVisible();
  await reader.open("/settings/security", settings.security.title);
  await reader.press(texts.turnOn);
  await page.getByLabel(settings.security.password.current, { exact: true }).last().fill(password);
  await reader.press(texts.next);
  const secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await reader.wellMade();
  const now = Date.now();
  await reader.fill(session.code.label, codeOf(secret, now));
  await reader.press(texts.confirm);
  await expect(page.getByRole("list", { name: codes.title }).getByRole("listitem")).toHaveCount(10);
  const [paper = ""] = await page.getByRole("list", { name: codes.title }).getByRole("listitem").allInnerTexts();
  await reader.wellMade();
  await reader.press(codes.kept);
  await expect(page.getByRole("button", { name: texts.turnOff })).toBeVisible();
  await reader.wellMade();
  await reader.leave();

  await reader.signIn(email, password);
  await reader.refused(session.code.help);
  await expect(page.getByLabel(session.code.label, { exact: true })).toBeFocused();
  await reader.wellMade();
  // each code is good once, and this one has been seen
  await reader.fill(session.code.label, codeOf(secret, now));
  await reader.press(session.code.submit);
  await expect(page.getByLabel(session.code.label, { exact: true })).toHaveAttribute("aria-invalid", "true");
  await reader.fill(session.code.label, codeOf(secret, Math.max(Date.now(), now + step)));
  await reader.press(session.code.submit);
  await reader.inside();
  reader.meant();
  await reader.leave();

  await reader.signIn(email, password);
  await reader.press(session.code.byPaper);
  await reader.fill(session.code.recovery, paper);
  await reader.press(session.code.submit);
  await reader.inside();
  reader.meant();
}

for (const look of looks) {
  test(`people register, are invited, forget and take two steps: ${look.width} ${look.language}`, async ({
    page,
    complaints,
  }) => {
    test.setTimeout(180_000);
    await lookAs(page, look);
    const reader = new Reader(page, look, complaints);
    const who = crypto.randomUUID().slice(0, 8);
    const owner = `owner-${who}@journey.example`;
    const agent = `agent-${who}@journey.example`;
    await register(reader, owner, "three camels at the well");
    await invite(reader, agent, "a tent in the desert");
    await forget(reader, agent, "another tent in the sand");
    await twoSteps(reader, owner, "three camels at the well");
  });
}

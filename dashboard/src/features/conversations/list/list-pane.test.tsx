import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/api/error";
import ar from "@/messages/ar.json";
import { fahad, noura, said, ummKhalid } from "../testing/mothers";
import { furnishBrowser, renderInbox } from "../testing/stage";
import { ListPane } from "./list-pane";
import { Row } from "./row";
import { Search } from "./search";

const { GET } = vi.hoisted(() => ({ GET: vi.fn() }));
vi.mock("@/lib/api/client", () => ({ api: { GET } }));
vi.mock("@/lib/api/me", () => ({
  useMe: () => ({ data: { user: noura, role: "agent", branches: [] } }),
  useLocalName: () => (name: { ar: string }) => name.ar,
}));

const asked = () => GET.mock.calls.filter(([path]) => path === "/conversations").map(([, init]) => init.params.query);

function answers(list: () => Promise<unknown>) {
  GET.mockImplementation((path) =>
    path === "/conversations" ? list() : Promise.resolve({ data: { open: 5, waiting: 2, mine: 1, unread: 0 } }),
  );
}

beforeEach(() => {
  furnishBrowser();
  GET.mockReset();
  answers(() => Promise.resolve({ data: { conversations: [], total: 0 } }));
});

describe("the list", () => {
  it("shows where rows will be, before they are here", () => {
    answers(() => new Promise(() => {}));
    renderInbox(<ListPane current={undefined} />);
    expect(screen.getByRole("status", { name: "جارٍ تحميل المحادثات" })).toBeInTheDocument();
  });

  it("says that it did not come, and comes when asked again", async () => {
    answers(() => Promise.reject(new ApiError(500)));
    renderInbox(<ListPane current={undefined} />);
    const retry = await screen.findByRole("button", { name: "إعادة المحاولة" });
    answers(() => Promise.resolve({ data: { conversations: [], total: 0 } }));
    await userEvent.click(retry);
    expect(await screen.findByText("لم تبدأ محادثة بعد")).toBeInTheDocument();
  });

  it("tells an empty search from an empty inbox, and widens", async () => {
    renderInbox(<ListPane current={undefined} />, { search: "?q=بارد&tab=mine" });
    expect(await screen.findByText("لا نتائج")).toBeInTheDocument();
    expect(asked()[0]).toMatchObject({ q: "بارد", assigned_to: "me" });
    await userEvent.click(screen.getByRole("button", { name: "عرض كل المحادثات" }));
    expect(await screen.findByText("لم تبدأ محادثة بعد")).toBeInTheDocument();
  });

  it("asks for those who wait, the longest first, and says how many they are", async () => {
    renderInbox(<ListPane current={undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: /بالانتظار\s*2/ }));
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ waiting: true, sort: "waiting" }));
    expect(await screen.findByText("لا أحد ينتظر")).toBeInTheDocument();
  });
});

describe("a search", () => {
  it("from elsewhere takes the place of what was written, and is not taken back", async () => {
    const search = vi.fn();
    const { rerender } = renderInbox(<Search value="بارد" onSearch={search} />);
    rerender(
      <NextIntlClientProvider locale="ar" messages={ar}>
        <Search value="متأخر" onSearch={search} />
      </NextIntlClientProvider>,
    );
    expect(screen.getByRole("textbox")).toHaveValue("متأخر");
    await new Promise((done) => setTimeout(done, 400));
    expect(search).not.toHaveBeenCalled();
  });

  it("keeps what is written on while the answer to its beginning comes", async () => {
    renderInbox(<ListPane current={undefined} />);
    await userEvent.type(screen.getByRole("textbox"), "بارد");
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ q: "بارد" }));
    expect(screen.getByRole("textbox")).toHaveFocus();
    await userEvent.type(screen.getByRole("textbox"), " جدا");
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ q: "بارد جدا" }));
  });
});

describe("a row", () => {
  it("says why a guest waits who was put off by the assistant", () => {
    const waiting = { waiting_since: new Date().toISOString(), escalation_reason: "complaint" };
    const messages = [said(2, { sender: "ai", content: "سيردّ عليك أحد من الفريق" })];
    renderInbox(<Row conversation={ummKhalid({ ...waiting, messages })} me={noura.id} current={false} />, {
      locale: "en",
    });
    const row = screen.getByRole("link");
    expect(row).toHaveTextContent("A complaint about an order or the service");
    expect(row).not.toHaveTextContent("سيردّ");
    expect(row).toHaveTextContent("Just now");
  });

  it("keeps the colon after a name of the other direction", () => {
    const messages = [said(2, { sender: "staff", sent_by: fahad })];
    renderInbox(<Row conversation={ummKhalid({ messages })} me={noura.id} current={false} />, { locale: "en" });
    expect(screen.getByText("فهد").tagName).toBe("BDI");
  });

  it("says who waits how long, who said what last, and how much is unread", () => {
    const waiting_since = new Date(Date.now() - 20 * 60_000).toISOString();
    const talk = ummKhalid({ status: "escalated", handled_by: "staff", waiting_since, unread_count: 3 });
    renderInbox(<Row conversation={talk} me={noura.id} current={false} />);
    const row = screen.getByRole("link");
    expect(row).toHaveTextContent("ينتظر منذ 20 دقيقة");
    expect(row).toHaveTextContent("لم تُستلم");
    expect(row).toHaveTextContent("3 رسائل غير مقروءة");
    expect(row).toHaveAttribute("href", `/conversations/${talk.id}`);
  });

  it("names what has no words, and who of us said it", () => {
    const photo = said(2, { sender: "staff", sent_by: noura, kind: "image", content: "", delivery: "read" });
    renderInbox(<Row conversation={ummKhalid({ messages: [photo] })} me={noura.id} current />, { locale: "en" });
    expect(screen.getByRole("link", { current: true })).toHaveTextContent(/Read\s*You:\s*Photo/);
  });
});

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/api/error";
import { noura, said, ummKhalid } from "../testing/mothers";
import { furnishBrowser, renderInbox } from "../testing/stage";
import { ListPane } from "./list-pane";
import { Row } from "./row";

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
    const retry = await screen.findByRole("button", { name: "أعد المحاولة" });
    answers(() => Promise.resolve({ data: { conversations: [], total: 0 } }));
    await userEvent.click(retry);
    expect(await screen.findByText("لم تبدأ محادثة بعد")).toBeInTheDocument();
  });

  it("tells an empty search from an empty inbox, and widens", async () => {
    renderInbox(<ListPane current={undefined} />, { search: "?q=بارد&tab=mine" });
    expect(await screen.findByText("لا نتائج")).toBeInTheDocument();
    expect(asked()[0]).toMatchObject({ q: "بارد", assigned_to: "me" });
    await userEvent.click(screen.getByRole("button", { name: "اعرض كل المحادثات" }));
    expect(await screen.findByText("لم تبدأ محادثة بعد")).toBeInTheDocument();
  });

  it("asks for those who wait, the longest first, and says how many they are", async () => {
    renderInbox(<ListPane current={undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: /بانتظار موظف\s*2/ }));
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ waiting: true, sort: "waiting" }));
    expect(await screen.findByText("لا أحد ينتظر")).toBeInTheDocument();
  });
});

describe("a row", () => {
  it("says who waits how long, who said what last, and how much is unread", () => {
    const waiting_since = new Date(Date.now() - 20 * 60_000).toISOString();
    const talk = ummKhalid({ status: "escalated", handled_by: "staff", waiting_since, unread_count: 3 });
    renderInbox(<Row conversation={talk} me={noura.id} current={false} />);
    const row = screen.getByRole("link");
    expect(row).toHaveTextContent("ينتظر 20 دقيقة");
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

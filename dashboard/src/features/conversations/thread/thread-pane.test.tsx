import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/api/error";
import { conversationChanged } from "../cache/news";
import { useOutgoing } from "../composer/outgoing";
import { fahad, noura, said, ummKhalid } from "../testing/mothers";
import { furnishBrowser, renderInbox } from "../testing/stage";
import { ThreadPane } from "./thread-pane";

const { GET, POST } = vi.hoisted(() => ({ GET: vi.fn(), POST: vi.fn() }));
vi.mock("@/lib/api/client", () => ({ api: { GET, POST } }));
vi.mock("@/lib/api/me", () => ({
  useMe: () => ({ data: { user: noura, role: "agent", branches: [] } }),
  useLocalName: () => (name: { ar: string }) => name.ar,
}));

const soon = new Date(Date.now() + 5 * 3_600_000).toISOString();
const talk = ummKhalid({ window_closes_at: soon, read_seq: 1 });
const sent = said(2, { sender: "staff", sent_by: noura, content: "حقك علينا", delivery: "queued", client_key: "?" });

const field = () => screen.findByLabelText("الردّ على الضيف");
const calls = (path: string) => POST.mock.calls.filter(([asked]) => asked === path);
const sends = () => calls("/conversations/{id}/messages").map(([, init]) => init.params.header["Idempotency-Key"]);

async function writes(text: string) {
  const user = userEvent.setup();
  await user.type(await field(), `${text}{Enter}`);
  return user;
}

beforeEach(() => {
  furnishBrowser();
  localStorage.clear();
  useOutgoing.setState({ items: [] });
  GET.mockReset().mockResolvedValue({ data: talk });
  POST.mockReset().mockResolvedValue({});
});

describe("sending", () => {
  it("shows the words at once, and then the message of the server in their place", async () => {
    let arrive: (message: unknown) => void = () => {};
    POST.mockImplementation((path) => {
      const answer = new Promise((done) => {
        arrive = path.endsWith("/messages") ? (data) => done({ data }) : arrive;
      });
      return path.endsWith("/messages") ? answer : Promise.resolve({});
    });
    renderInbox(<ThreadPane id={talk.id} />);
    await writes("حقك علينا");
    expect(screen.getByText("حقك علينا").closest("[data-outgoing]")).toHaveAttribute("data-outgoing", "sending");
    expect(await field()).toHaveValue("");
    const message = { ...sent, client_key: sends()[0] };
    GET.mockResolvedValue({ data: { ...talk, messages: [...talk.messages, message] } });
    arrive(message);
    await waitFor(() => expect(screen.getByText("حقك علينا").closest("[data-message]")).not.toBeNull());
    expect(screen.getAllByText("حقك علينا")).toHaveLength(1);
  });

  it("keeps what could not go, says why, and sends it again under the same key", async () => {
    POST.mockRejectedValueOnce(new ApiError(409, { code: "window_closed", message: "أُغلقت النافذة" }));
    renderInbox(<ThreadPane id={talk.id} />);
    const user = await writes("حقك علينا");
    expect(await screen.findByText("أُغلقت النافذة")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "إعادة الإرسال" }));
    await waitFor(() => expect(sends()).toHaveLength(2));
    expect(new Set(sends()).size).toBe(1);
  });

  it("gives back what could not go, to be written anew", async () => {
    POST.mockRejectedValueOnce(ApiError.unreachable());
    renderInbox(<ThreadPane id={talk.id} />);
    const user = await writes("حقك علينا");
    await user.click(await screen.findByRole("button", { name: "تعديل" }));
    expect(await field()).toHaveValue("حقك علينا");
    expect(screen.queryByText("لم تُرسل.")).toBeNull();
  });
});

describe("a reply beside a colleague", () => {
  const theirs = { ...talk, handled_by: "staff", assigned_to: fahad };
  const bodies = () => calls("/conversations/{id}/messages").map(([, init]) => init.body);

  beforeEach(() => {
    GET.mockResolvedValue({ data: theirs });
    POST.mockImplementation((path, init) =>
      !path.endsWith("/messages") || init.body.force
        ? Promise.resolve({ data: sent })
        : Promise.reject(new ApiError(409, { code: "taken_by_other", details: { assigned_to: fahad } })),
    );
  });

  it("goes when the writer means it, under the same key, and is not asked about again", async () => {
    renderInbox(<ThreadPane id={talk.id} />);
    const user = await writes("حقك علينا");
    const dialog = await screen.findByRole("dialog", { name: "المحادثة مع شخص آخر من الفريق" });
    expect(dialog).toHaveTextContent("فهد");
    await user.click(within(dialog).getByRole("button", { name: "إرسال الردّ" }));
    await waitFor(() => expect(bodies()).toEqual([{ text: "حقك علينا" }, { text: "حقك علينا", force: true }]));
    expect(new Set(sends()).size).toBe(1);
    await user.type(await field(), "وأبشر{Enter}");
    await waitFor(() => expect(bodies().at(-1)).toEqual({ text: "وأبشر", force: true }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("stays here when the writer leaves it to the colleague", async () => {
    renderInbox(<ThreadPane id={talk.id} />);
    const user = await writes("حقك علينا");
    await user.click(await screen.findByRole("button", { name: "رجوع" }));
    expect(await screen.findByText("لم تُرسل.")).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(bodies()).toHaveLength(1);
  });
});

describe("what is written and not sent", () => {
  it("is there again when the thread is opened again", async () => {
    const first = renderInbox(<ThreadPane id={talk.id} />);
    await userEvent.type(await field(), "لحظات");
    first.unmount();
    renderInbox(<ThreadPane id={talk.id} />);
    await waitFor(async () => expect(await field()).toHaveValue("لحظات"));
  });
});

describe("the hands that have it", () => {
  it("can be the reader's by one press", async () => {
    POST.mockResolvedValue({ data: { ...talk, handled_by: "staff", assigned_to: noura } });
    renderInbox(<ThreadPane id={talk.id} />);
    await userEvent.click(await screen.findByRole("button", { name: "استلام" }));
    expect(await screen.findByRole("button", { name: "إعادة للمساعد" })).toBeInTheDocument();
    expect(await field()).toHaveFocus();
  });

  it("are asked about when a colleague was faster", async () => {
    const taken = { code: "taken_by_other", details: { assigned_to: fahad } };
    POST.mockRejectedValueOnce(new ApiError(409, taken));
    renderInbox(<ThreadPane id={talk.id} />);
    await userEvent.click(await screen.findByRole("button", { name: "استلام" }));
    const dialog = await screen.findByRole("dialog", { name: "المحادثة مع شخص آخر من الفريق" });
    expect(dialog).toHaveTextContent("فهد");
    POST.mockResolvedValue({ data: { ...talk, handled_by: "staff", assigned_to: noura } });
    await userEvent.click(within(dialog).getByRole("button", { name: "استلام المحادثة" }));
    await waitFor(() => expect(calls("/conversations/{id}/take-over").at(-1)?.[1].body).toEqual({ force: true }));
  });

  it.each([
    ["إعادة للمساعد", "hand-back", "إعادة للمساعد"],
    ["إنهاء", "resolve", "إنهاء المحادثة"],
  ])("are asked about before %s moves a colleague's conversation", async (button, move, yes) => {
    const answered = said(2, { sender: "staff", sent_by: noura, content: "حقك علينا", delivery: "read" });
    const mine = { ...talk, handled_by: "staff", assigned_to: noura, messages: [...talk.messages, answered] };
    GET.mockResolvedValue({ data: mine });
    POST.mockImplementation((path, init) =>
      !path.endsWith(move) || init.body.force
        ? Promise.resolve({ data: { ...mine, handled_by: "ai" } })
        : Promise.reject(new ApiError(409, { code: "taken_by_other", details: { assigned_to: fahad } })),
    );
    renderInbox(<ThreadPane id={talk.id} />);
    await userEvent.click(await screen.findByRole("button", { name: button }));
    const dialog = await screen.findByRole("dialog", { name: "المحادثة مع شخص آخر من الفريق" });
    expect(dialog).toHaveTextContent("فهد");
    await userEvent.click(within(dialog).getByRole("button", { name: yes }));
    await waitFor(() => expect(calls(`/conversations/{id}/${move}`).at(-1)?.[1].body).toEqual({ force: true }));
  });

  it("are asked before a guest's last words go unanswered", async () => {
    renderInbox(<ThreadPane id={talk.id} />);
    await userEvent.click(await screen.findByRole("button", { name: "إنهاء" }));
    expect(await screen.findByRole("dialog", { name: "الضيف بلا ردّ" })).toBeInTheDocument();
    expect(calls("/conversations/{id}/resolve")).toEqual([]);
  });
});

describe("an end", () => {
  const end = async () => userEvent.click(await screen.findByRole("button", { name: "إنهاء" }));
  const answered = [said(1), said(2, { sender: "ai" })];

  it("is asked about while a person is wanted, whatever the assistant said since", async () => {
    const waiting_since = "2026-11-22T12:01:00Z";
    GET.mockResolvedValue({ data: { ...talk, status: "escalated", waiting_since, messages: answered } });
    renderInbox(<ThreadPane id={talk.id} />);
    await end();
    await userEvent.click(
      within(await screen.findByRole("dialog", { name: "الضيف بلا ردّ" })).getByRole("button", { name: "رجوع" }),
    );
    expect(calls("/conversations/{id}/resolve")).toEqual([]);
    await waitFor(() => expect(screen.getByRole("button", { name: "إنهاء" })).toHaveFocus());
  });

  it("is asked about after a take-over that nobody wrote after", async () => {
    const taken = {
      status: "escalated",
      handled_by: "staff",
      assigned_to: noura,
      escalated_at: "2026-11-22T12:01:00Z",
    };
    GET.mockResolvedValue({ data: { ...talk, ...taken, messages: answered } });
    renderInbox(<ThreadPane id={talk.id} />);
    await end();
    expect(await screen.findByRole("dialog", { name: "الضيف بلا ردّ" })).toBeInTheDocument();
  });

  it("is asked about where a colleague has it", async () => {
    GET.mockResolvedValue({ data: { ...talk, handled_by: "staff", assigned_to: fahad, messages: answered } });
    renderInbox(<ThreadPane id={talk.id} />);
    await end();
    expect(await screen.findByRole("dialog", { name: /شخص آخر من الفريق/ })).toHaveTextContent("فهد");
    expect(calls("/conversations/{id}/resolve")).toEqual([]);
  });

  it("is one press where the guest has an answer, and a question where it was a letter", async () => {
    GET.mockResolvedValue({ data: { ...talk, messages: answered } });
    POST.mockResolvedValue({ data: { ...talk, status: "resolved" } });
    renderInbox(<ThreadPane id={talk.id} />);
    await screen.findByRole("button", { name: "إنهاء" });
    fireEvent.keyDown(document.body, { code: "KeyE" });
    await userEvent.click(
      within(await screen.findByRole("dialog", { name: "إنهاء المحادثة؟" })).getByRole("button", { name: "رجوع" }),
    );
    expect(calls("/conversations/{id}/resolve")).toEqual([]);
    await end();
    await waitFor(() => expect(calls("/conversations/{id}/resolve")).toHaveLength(1));
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  });
});

it("a move that failed says so beside its button", async () => {
  POST.mockRejectedValue(ApiError.unreachable());
  renderInbox(<ThreadPane id={talk.id} />);
  await userEvent.click(await screen.findByRole("button", { name: "استلام" }));
  expect(await screen.findByText(/تعذّر الوصول إلى الخادم/)).toHaveAttribute("role", "alert");
  expect(screen.getByRole("button", { name: "استلام" })).toHaveFocus();
});

describe("what a colleague did meanwhile", () => {
  const mine = { ...talk, handled_by: "staff" as const, assigned_to: noura };
  const told = (change: object) => ({ ...mine, updated_at: "2026-11-22T13:00:00Z", ...change });

  it.each([
    [told({ assigned_to: fahad }), "المحادثة الآن مع فهد."],
    [told({ status: "resolved" }), "أنهى شخص آخر من الفريق هذه المحادثة."],
  ])("is said to who had it", async (change, words) => {
    GET.mockResolvedValue({ data: mine });
    const { client } = renderInbox(<ThreadPane id={talk.id} />);
    await screen.findByRole("button", { name: "إعادة للمساعد" });
    act(() => void conversationChanged(client, change, noura.id));
    const news = await screen.findByText(words);
    expect(news).toHaveAttribute("role", "status");
  });
});

describe("a thread where nothing can be written", () => {
  it("says that its window closed", async () => {
    GET.mockResolvedValue({ data: { ...talk, window_closes_at: "2020-01-01T00:00:00Z" } });
    renderInbox(<ThreadPane id={talk.id} />);
    expect(await screen.findByText("أُغلقت نافذة الرد.")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("offers approved messages where its window closed, and sends the one that was filled", async () => {
    const offer = { name: "order_ready", language: "ar", text: "طلبك رقم {{1}} جاهز", places: ["1"] };
    GET.mockImplementation((path) =>
      Promise.resolve({
        data: path.endsWith("/templates")
          ? { templates: [offer] }
          : { ...talk, window_closes_at: "2020-01-01T00:00:00Z" },
      }),
    );
    const user = userEvent.setup();
    renderInbox(<ThreadPane id={talk.id} />);
    await user.click(await screen.findByRole("button", { name: "إرسال رسالة معتمدة" }));
    await user.click(await screen.findByRole("button", { name: "طلبك رقم ____ جاهز" }));
    expect(screen.getByRole("button", { name: "إرسال" })).toBeDisabled();
    await user.type(screen.getByLabelText("الفراغ 1"), "17");
    await user.click(screen.getByRole("button", { name: "إرسال" }));
    const [, init] = calls("/conversations/{id}/messages")[0] ?? [];
    expect(init.body).toEqual({ template: { name: "order_ready", language: "ar", values: ["17"] } });
    expect(await screen.findByText("طلبك رقم 17 جاهز")).toBeInTheDocument();
  });

  it("says that it ended, and offers no moves", async () => {
    GET.mockResolvedValue({ data: { ...talk, status: "resolved" } });
    renderInbox(<ThreadPane id={talk.id} />);
    expect(await screen.findByText("انتهت هذه المحادثة.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "استلام" })).toBeNull();
  });

  it("that is not the reader's to see says so", async () => {
    GET.mockRejectedValue(new ApiError(404));
    renderInbox(<ThreadPane id={talk.id} />);
    expect(await screen.findByText("لا توجد هذه المحادثة")).toBeInTheDocument();
  });
});

it("says why a message did not arrive, and what can be done", async () => {
  const failure = {
    code: 131026,
    title: "Message undeliverable",
    reason: "الرقم ليس على واتساب.",
    advice: "اتصل بالضيف.",
    retryable: false,
  };
  GET.mockResolvedValue({ data: { ...talk, messages: [said(2, { sender: "ai", delivery: "failed", failure })] } });
  renderInbox(<ThreadPane id={talk.id} />);
  expect(await screen.findByText("الرقم ليس على واتساب. اتصل بالضيف.")).toBeInTheDocument();
});

it("shows what a message answers", async () => {
  const question = said(1, { sender: "ai", content: "كم تعطينا من 1 إلى 5؟", wamid: "w1" });
  const answer = said(2, { content: "3", reply_to: "w1" });
  GET.mockResolvedValue({ data: { ...talk, messages: [question, answer] } });
  renderInbox(<ThreadPane id={talk.id} />);
  expect(await screen.findAllByText("كم تعطينا من 1 إلى 5؟")).toHaveLength(2);
});

it("marks where the reader left off", async () => {
  GET.mockResolvedValue({ data: { ...talk, messages: [said(1), said(2)] } });
  renderInbox(<ThreadPane id={talk.id} />);
  const mark = await screen.findByText("رسائل غير مقروءة");
  expect(mark.nextElementSibling).toHaveTextContent("كلام 2");
});

it("marks nothing any more once the reader has answered", async () => {
  GET.mockResolvedValue({
    data: { ...talk, messages: [said(1), said(2), said(3, { sender: "staff", sent_by: noura })] },
  });
  renderInbox(<ThreadPane id={talk.id} />);
  expect(await screen.findByText("كلام 3")).toBeInTheDocument();
  expect(screen.queryByText("رسائل غير مقروءة")).toBeNull();
});

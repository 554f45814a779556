import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/api/error";
import { noura, said, ummKhalid } from "../testing/mothers";
import { furnishBrowser, renderInbox } from "../testing/stage";
import { ThreadPane } from "../thread/thread-pane";
import { useOutgoing } from "./outgoing";

const { GET, POST } = vi.hoisted(() => ({ GET: vi.fn(), POST: vi.fn() }));
vi.mock("@/lib/api/client", () => ({ api: { GET, POST } }));
vi.mock("@/lib/api/me", () => ({
  useMe: () => ({ data: { user: noura, role: "agent", branches: [] } }),
  useLocalName: () => (name: { ar: string }) => name.ar,
}));

const talk = ummKhalid({ window_closes_at: new Date(Date.now() + 5 * 3_600_000).toISOString(), read_seq: 1 });
const menu = new File(["%PDF-1.7"], "قائمة.pdf", { type: "application/pdf" });
const voice = new File(["OggS"], "voice.ogg", { type: "audio/ogg" });

const sent = (path: string) => POST.mock.calls.filter(([asked]) => asked === path).map(([, init]) => init);
const forms = () => sent("/conversations/{id}/media").map((init) => init.bodySerializer() as FormData);

async function chooses(file: File) {
  const user = userEvent.setup({ applyAccept: false });
  renderInbox(<ThreadPane id={talk.id} />);
  await user.upload(await screen.findByLabelText("اختيار ملف لإرساله"), file);
  return user;
}

beforeEach(() => {
  furnishBrowser();
  localStorage.clear();
  useOutgoing.setState({ items: [] });
  GET.mockReset().mockResolvedValue({ data: talk });
  POST.mockReset().mockResolvedValue({ data: said(2, { sender: "staff", kind: "document", content: "" }) });
});

describe("a file that is sent", () => {
  it("goes with the words as its caption, under one key", async () => {
    const user = await chooses(menu);
    expect(screen.getByText("قائمة.pdf")).toBeInTheDocument();
    await user.type(screen.getByLabelText("الردّ على الضيف"), "تفضل{Enter}");
    await waitFor(() => expect(forms()).toHaveLength(1));
    const form = forms()[0] ?? new FormData();
    expect((form.get("file") as File).name).toBe("قائمة.pdf");
    expect(form.get("caption")).toBe("تفضل");
    expect(sent("/conversations/{id}/media")[0].params.header["Idempotency-Key"]).toMatch(/^[0-9a-f]{32}$/);
    expect(screen.queryByRole("button", { name: "إزالة الملف" })).toBeNull();
  });

  it("goes without words where it is a sound, and they go before it", async () => {
    const user = await chooses(voice);
    await user.type(screen.getByLabelText("الردّ على الضيف"), "اسمع{Enter}");
    await waitFor(() => expect(sent("/conversations/{id}/messages")).toHaveLength(1));
    expect(forms()[0]?.has("caption")).toBe(false);
    expect(sent("/conversations/{id}/messages")[0].body.text).toBe("اسمع");
  });

  it("may be taken away before", async () => {
    const user = await chooses(menu);
    await user.click(screen.getByRole("button", { name: "إزالة الملف" }));
    expect(screen.queryByText("قائمة.pdf")).toBeNull();
    expect(screen.getByRole("button", { name: "إرسال" })).toBeDisabled();
  });

  it("is not sent where it is too large, and says so", async () => {
    await chooses(new File([new Uint8Array(5 * 1024 * 1024 + 1)], "big.jpg", { type: "image/jpeg" }));
    expect(screen.getByRole("alert")).toHaveTextContent("أكبر من المسموح به (5 م.ب)");
    expect(screen.getByRole("button", { name: "إرسال" })).toBeDisabled();
  });

  it("stays when it could not go, and goes again under the same key", async () => {
    POST.mockRejectedValueOnce(new ApiError(400, { code: "file_not_sendable", message: "واتساب لا يقبله" }));
    const user = await chooses(menu);
    await user.click(screen.getByRole("button", { name: "إرسال" }));
    expect(await screen.findByText("واتساب لا يقبله")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "إعادة الإرسال" }));
    await waitFor(() => expect(sent("/conversations/{id}/media")).toHaveLength(2));
    const keys = sent("/conversations/{id}/media").map((init) => init.params.header["Idempotency-Key"]);
    expect(new Set(keys).size).toBe(1);
  });

  it("cannot go again once its page was closed, and says so", async () => {
    useOutgoing.setState({
      items: [
        {
          ...{ key: "k", conversation: talk.id, by: noura.id, text: "", at: new Date().toISOString() },
          ...{ state: "failed", file: { name: "قديم.pdf", type: "application/pdf" } },
        },
      ],
    });
    renderInbox(<ThreadPane id={talk.id} />);
    expect(await screen.findByText(/أُغلقت الصفحة قبل أن يصل الملف/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "إعادة الإرسال" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "حذف" }));
    expect(screen.queryByText("قديم.pdf")).toBeNull();
  });
});

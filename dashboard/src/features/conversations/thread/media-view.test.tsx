import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/api/error";
import { said } from "../testing/mothers";
import { furnishBrowser, renderInbox } from "../testing/stage";
import type { Message } from "../types";
import { ContentView } from "./content-view";
import { InConversation } from "./in-conversation";

const { GET } = vi.hoisted(() => ({ GET: vi.fn() }));
vi.mock("@/lib/api/client", () => ({ api: { GET } }));

const url = "https://files.example/1?X-Amz-Signature=1";
const stored = { state: "stored", url, url_expires_at: new Date(Date.now() + 300_000).toISOString(), scanned: true };

function shows(message: Partial<Message>, locale: "ar" | "en" = "ar") {
  return renderInbox(
    <InConversation value="talk">
      <ContentView message={said(1, message)} />
    </InConversation>,
    { locale },
  );
}

beforeEach(() => {
  furnishBrowser();
  GET.mockReset().mockResolvedValue({ data: stored });
});

describe("the file of a message", () => {
  it("is a picture that opens at full size, with its words below", async () => {
    const { container } = shows({ kind: "image", content: "الطلب ناقص", metadata: { image: {} } });
    expect(await screen.findByRole("link", { name: "فتح الصورة بحجمها الكامل" })).toHaveAttribute("href", url);
    expect(container.querySelector("img")).toHaveAttribute("src", url);
    expect(screen.getByText("الطلب ناقص")).toBeInTheDocument();
    expect(GET).toHaveBeenCalledWith(
      "/conversations/{id}/messages/{message_id}/media",
      expect.objectContaining({ params: { path: { id: "talk", message_id: "message-1" } } }),
    );
  });

  it("is asked for again when its link has ended", async () => {
    GET.mockResolvedValueOnce({
      data: { ...stored, url: "https://files.example/old", url_expires_at: new Date(0).toISOString() },
    });
    const { container } = shows({ kind: "image", content: "", metadata: { image: {} } });
    await waitFor(() => expect(container.querySelector("img")).not.toBeNull());
    fireEvent.error(container.querySelector("img") as HTMLImageElement);
    await waitFor(() => expect(container.querySelector("img")).toHaveAttribute("src", url));
  });

  it("is said where its link leads nowhere, and not asked for without end", async () => {
    const { container } = shows({ kind: "image", content: "", metadata: { image: {} } });
    await waitFor(() => expect(container.querySelector("img")).not.toBeNull());
    fireEvent.error(container.querySelector("img") as HTMLImageElement);
    expect(await screen.findByText("صورة")).toBeInTheDocument();
    expect(GET).toHaveBeenCalledTimes(1);
  });

  it("is heard, and named, where it is a voice message", async () => {
    shows({ kind: "audio", content: "", metadata: { audio: { voice: true } } });
    const player = await screen.findByLabelText("رسالة صوتية");
    expect(player.tagName).toBe("AUDIO");
    expect(player).toHaveAttribute("src", url);
  });

  it("is a film with its controls", async () => {
    shows({ kind: "video", content: "", metadata: { video: {} } }, "en");
    expect(await screen.findByLabelText("Video")).toHaveAttribute("controls");
  });

  it("is a document by its name and size", async () => {
    GET.mockResolvedValue({ data: { ...stored, file_name: "فاتورة.pdf", size: 2048 } });
    shows({ kind: "document", content: "", metadata: { document: { filename: "x.pdf" } } }, "en");
    expect(await screen.findByRole("link", { name: "فاتورة.pdf" })).toHaveAttribute("href", url);
    expect(screen.getByText("2 kB")).toBeInTheDocument();
  });

  it.each([
    [{ state: "pending", scanned: false }, "جارٍ تحميلها من واتساب…"],
    [{ state: "refused", reason: "infected", scanned: false }, "لم تُحفظ: وجد فحص الفيروسات فيها ما يضر."],
    [{ state: "refused", reason: "too_large", scanned: false }, "لم تُحفظ: نوع الملف أو حجمه غير مسموح."],
    [{ state: "failed", reason: "hash_differs", scanned: false }, "تعذّر تحميلها من واتساب."],
    [{ state: "expired", scanned: false }, "لم يعد واتساب يحتفظ بها."],
  ])("says where it stays while it is not there: %o", async (media, words) => {
    GET.mockResolvedValue({ data: media });
    shows({ kind: "image", content: "", metadata: { image: {} } });
    await waitFor(() => expect(screen.getByText(words)).toBeInTheDocument());
  });

  it("is named alone where nobody kept it", async () => {
    GET.mockRejectedValue(new ApiError(404, { code: "not_found" }));
    shows({ kind: "sticker", content: "", metadata: { sticker: {} } });
    expect(await screen.findByText("وصلت، ولا تُعرض في اللوحة.")).toBeInTheDocument();
  });
});

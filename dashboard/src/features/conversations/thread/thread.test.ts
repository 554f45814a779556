import { describe, expect, it } from "vitest";
import { fahad, noura, said } from "../testing/mothers";
import { byDay, firstUnread } from "./groups";
import { contentOf, isShownElsewhere } from "./kinds";
import { inOrder } from "./order";
import { further, tickOf } from "./ticks";
import { piecesOf, plainOf } from "./words";

describe("the order of a talk", () => {
  it("is that of writing, and within one second that of arrival", () => {
    const late = said(3, { timestamp: "2026-11-22T12:00:00Z" });
    const first = said(1, { timestamp: "2026-11-22T12:00:01.900Z" });
    const second = said(2, { timestamp: "2026-11-22T12:00:01.100Z" });
    expect(inOrder([second, first, late]).map(({ seq }) => seq)).toEqual([3, 1, 2]);
  });
});

describe("what one person says", () => {
  it("stands together until another speaks or five minutes pass", () => {
    const runs = byDay([said(1), said(2), said(3, { sender: "ai" }), said(4), said(14)])[0]?.runs;
    expect(runs?.map((run) => run.messages.map(({ seq }) => seq))).toEqual([[1, 2], [3], [4], [14]]);
  });

  it("is not mixed with a colleague's", () => {
    const one = said(1, { sender: "staff", sent_by: noura });
    const other = said(2, { sender: "staff", sent_by: fahad });
    expect(byDay([one, other])[0]?.runs).toHaveLength(2);
  });

  it("is parted at midnight in Riyadh", () => {
    const before = said(1, { timestamp: "2026-11-22T20:59:00Z" });
    const after = said(2, { timestamp: "2026-11-22T21:01:00Z" });
    expect(byDay([before, after]).map(({ day }) => day)).toEqual(["2026-11-22", "2026-11-23"]);
  });

  it("is parted where the reader left off", () => {
    const messages = [said(1), said(2), said(3)];
    expect(firstUnread(messages, 1)).toBe("message-2");
    const runs = byDay(messages, "message-2")[0]?.runs;
    expect(runs?.map(({ unread }) => unread)).toEqual([false, true]);
  });

  it("has no unread mark when only we have spoken since", () => {
    expect(firstUnread([said(1), said(2, { sender: "ai" })], 1)).toBeUndefined();
    expect(firstUnread([said(1)], undefined)).toBeUndefined();
  });
});

describe("what is done to a message afterwards", () => {
  it("is shown at the message, where that is loaded", () => {
    const loaded = (wamid: string) => wamid === "wamid.1";
    expect(isShownElsewhere(said(2, { kind: "reaction", reply_to: "wamid.1" }), loaded)).toBe(true);
    expect(isShownElsewhere(said(2, { kind: "edit", reply_to: "wamid.9" }), loaded)).toBe(false);
    expect(isShownElsewhere(said(2, { kind: "text", reply_to: "wamid.1" }), loaded)).toBe(false);
  });

  it("leaves nothing of what was deleted", () => {
    expect(contentOf(said(1, { revoked_at: "2026-11-22T12:05:00Z", kind: "image", content: "" }))).toEqual({
      kind: "gone",
    });
  });
});

describe("ticks", () => {
  it("are for what we said", () => {
    expect(tickOf({ sender: "customer", delivery: "received" })).toBeUndefined();
    expect(tickOf({ sender: "ai", delivery: "accepted" })).toBe("sent");
    expect(tickOf({ sender: "staff", delivery: "played" })).toBe("read");
  });

  it("never go back, and a failure after arrival is none", () => {
    const ours = (delivery: "sent" | "read" | "failed" | "delivered") => said(1, { sender: "staff", delivery });
    expect(further(ours("read"), ours("sent")).delivery).toBe("read");
    expect(further(ours("sent"), ours("read")).delivery).toBe("read");
    expect(further(ours("delivered"), ours("failed")).delivery).toBe("delivered");
    expect(further(ours("failed"), ours("delivered")).delivery).toBe("delivered");
    expect(further(ours("sent"), ours("failed")).delivery).toBe("failed");
  });
});

describe("what is not words", () => {
  it("is named by what is known of it", () => {
    const voice = said(1, { kind: "audio", metadata: { audio: { voice: true } } });
    expect(contentOf(voice)).toEqual({ kind: "media", media: "voice", file: undefined });
    const menu = said(1, { kind: "document", metadata: { document: { filename: "menu.pdf" } } });
    expect(contentOf(menu)).toMatchObject({ media: "document", file: "menu.pdf" });
    const place = said(1, { kind: "location", metadata: { location: { latitude: 24.7, longitude: 46.6 } } });
    expect(contentOf(place)).toMatchObject({ kind: "location", latitude: 24.7 });
  });

  it("shows the choices we offered, and that a guest chose", () => {
    const buttons = [{ reply: { id: "1", title: "نعم" } }, { reply: { id: "2", title: "لا" } }];
    const ours = said(1, { sender: "ai", kind: "interactive", metadata: { action: { buttons } } });
    expect(contentOf(ours)).toEqual({ kind: "choices", choices: ["نعم", "لا"] });
    expect(contentOf(said(2, { kind: "interactive" }))).toEqual({ kind: "choice" });
  });

  it.each(["unsupported", "whatever", "location"])("is said to be unreadable: %s", (kind) => {
    expect(contentOf(said(1, { kind, metadata: { [kind]: "broken" } }))).toEqual({ kind: "unreadable" });
  });
});

describe("what is written with signs", () => {
  it("looks as it does on the phone", () => {
    expect(
      piecesOf("*المشروبات* _تمام_ ~لا~ ```12```")
        .map(({ look }) => look)
        .filter(Boolean),
    ).toEqual(["bold", "italic", "struck", "mono"]);
    expect(plainOf("*المشروبات*\n• بيبسي")).toBe("المشروبات • بيبسي");
  });

  it("stays as it is within words, numbers and lines", () => {
    expect(plainOf("2*3*4 و snake_case_name * لا *")).toBe("2*3*4 و snake_case_name * لا *");
    expect(piecesOf("*one\ntwo*").some(({ look }) => look)).toBe(false);
  });
});

describe("links", () => {
  it("end before the full stop, and leave the words around them", () => {
    const pieces = piecesOf("شوف https://najd.example/menu، وعطنا رأيك");
    expect(pieces.map(({ href }) => href)).toEqual([undefined, "https://najd.example/menu", undefined]);
    expect(pieces.map(({ text }) => text).join("")).toBe("شوف https://najd.example/menu، وعطنا رأيك");
  });

  it("are only http and https", () => {
    expect(piecesOf("javascript:alert(1) data:text/html,x").every(({ href }) => href === undefined)).toBe(true);
  });
});

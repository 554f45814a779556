import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { useOutgoing } from "../composer/outgoing";
import { keys } from "../keys";
import { allOfThem, fahad, listOf, noura, said, threadOf, ummKhalid } from "../testing/mothers";
import { inOrder } from "../thread/order";
import { belongs, type ListData } from "./list-cache";
import { applyEvent } from "./live-events";
import { messagesOf, type ThreadData, withoutLoss } from "./thread-cache";

// the news leave out what only a reader knows
const talk = ummKhalid({ unread_count: undefined });
const other = ummKhalid({ id: "other", customer: { ...talk.customer, name: "سعد" } });
const mine = { ...allOfThem, tab: "mine" as const };

let client: QueryClient;
const rows = (filters = allOfThem) =>
  client.getQueryData<ListData>(keys.list(filters))?.pages.flatMap((page) => page.conversations) ?? [];
const thread = () => messagesOf(client.getQueryData<ThreadData>(keys.thread(talk.id)) as ThreadData);
const hears = (message = said(2), conversation = talk) =>
  applyEvent(client, { type: "message:new", data: { conversation_id: talk.id, message, conversation } }, noura.id);

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(keys.list(allOfThem), listOf(other, ummKhalid()));
  client.setQueryData(keys.thread(talk.id), threadOf({ ...talk, read_seq: 1, next_cursor: 7 }));
  useOutgoing.setState({ items: [] });
});

describe("a new message", () => {
  it("comes to the end of its thread, and its row to the top with one more unread", () => {
    hears();
    expect(thread().map(({ seq }) => seq)).toEqual([1, 2]);
    expect(rows().map(({ id }) => id)).toEqual([talk.id, "other"]);
    expect(rows()[0]).toMatchObject({ unread_count: 1, messages: [{ seq: 2 }] });
  });

  it("told twice is there once, and counted once", () => {
    hears();
    hears();
    expect(thread()).toHaveLength(2);
    expect(rows()[0]?.unread_count).toBe(1);
  });

  it("of ours is nothing unread, and takes the place of what we were sending", () => {
    const item = { key: "k", conversation: talk.id, by: noura.id, text: "تم", at: talk.started_at, state: "sending" };
    useOutgoing.setState({ items: [item as never] });
    hears(said(2, { sender: "staff", sent_by: noura, client_key: "k" }));
    expect(useOutgoing.getState().items).toEqual([]);
    expect(rows()[0]?.unread_count).toBe(0);
  });

  it("brings a conversation that was not in the list", () => {
    client.setQueryData(keys.list(allOfThem), listOf(other));
    hears();
    expect(rows().map(({ id }) => id)).toEqual([talk.id, "other"]);
  });

  it("leaves what only this reader knows of the thread", () => {
    hears();
    const page = client.getQueryData<ThreadData>(keys.thread(talk.id))?.pages[0];
    expect(page).toMatchObject({ read_seq: 1, next_cursor: 7 });
  });
});

describe("a label or a note", () => {
  it("is shown where the row stands, and takes nothing from the thread", () => {
    const complaint = { id: "l", name: { ar: "شكوى", en: "Complaint" }, colour: "red" as const };
    const conversation = { ...talk, labels: [complaint], notes_count: 1, messages: [] };
    applyEvent(client, { type: "conversation:changed", data: { conversation_id: talk.id, conversation } }, noura.id);
    expect(rows().map(({ id }) => id)).toEqual(["other", talk.id]);
    expect(rows()[1]).toMatchObject({ labels: [complaint], notes_count: 1, unread_count: 0, messages: [{ seq: 1 }] });
    expect(thread()).toHaveLength(1);
  });
});

describe("an answer that was on its way while news came", () => {
  const late = (change = {}) => ({ pages: [ummKhalid(change)], pageParams: [undefined] });

  it("takes back neither a message nor a tick", () => {
    const ours = said(2, { sender: "staff", sent_by: noura, delivery: "read" });
    hears(ours);
    hears(said(3));
    const known = client.getQueryData<ThreadData>(keys.thread(talk.id));
    const told = late({ messages: [said(1), { ...ours, delivery: "queued" }] });
    const messages = inOrder(messagesOf(withoutLoss(known, told)));
    expect(messages.map(({ seq, delivery }) => [seq, delivery])).toEqual([
      [1, "received"],
      [2, "read"],
      [3, "received"],
    ]);
  });

  it("leaves what is further up, unless something between is unknown", () => {
    const known = { pages: [ummKhalid({ messages: [said(1), said(2), said(3)] })], pageParams: [] };
    const seqs = (...told: number[]) =>
      inOrder(messagesOf(withoutLoss(known, late({ messages: told.map((seq) => said(seq)) })))).map(({ seq }) => seq);
    expect(seqs(3, 4)).toEqual([1, 2, 3, 4]);
    expect(seqs(7, 8)).toEqual([7, 8]);
  });

  it("nor a change of hands; but what it knows better is believed", () => {
    const changed = { pages: [ummKhalid({ assigned_to: noura, updated_at: "2026-11-22T12:05:00Z" })], pageParams: [] };
    expect(withoutLoss(changed, late()).pages[0]?.assigned_to).toEqual(noura);
    const later = late({ updated_at: "2026-11-22T12:06:00Z", read_seq: 9 });
    expect(withoutLoss(changed, later).pages[0]?.read_seq).toBe(9);
    expect(withoutLoss(changed, later).pages[0]?.assigned_to).toBeUndefined();
  });
});

describe("a tick", () => {
  it("changes its message and the row that shows it, in place", () => {
    const ours = said(2, { sender: "ai", delivery: "sent" });
    hears(ours);
    const message = { ...ours, delivery: "read" as const };
    applyEvent(client, { type: "message:status", data: { conversation_id: talk.id, message } });
    expect(thread()[1]?.delivery).toBe("read");
    expect(rows()[0]?.messages[0]?.delivery).toBe("read");
    expect(rows()).toHaveLength(2);
  });

  it("of an older message does not become the last words", () => {
    hears(said(2, { sender: "ai" }));
    applyEvent(client, {
      type: "message:status",
      data: { conversation_id: talk.id, message: said(1, { sender: "ai", delivery: "read" }) },
    });
    expect(rows()[0]?.messages[0]?.seq).toBe(2);
  });
});

describe("a change of hands", () => {
  const changed = (conversation = talk) =>
    applyEvent(client, { type: "conversation:status", data: { conversation_id: talk.id, conversation } }, noura.id);

  it("keeps its place and takes the row from who lost it", () => {
    client.setQueryData(keys.list(mine), listOf(ummKhalid({ assigned_to: noura })));
    changed(ummKhalid({ handled_by: "staff", assigned_to: fahad }));
    expect(rows().map(({ id }) => id)).toEqual(["other", talk.id]);
    expect(rows()[1]?.assigned_to).toEqual(fahad);
    expect(rows(mine)).toEqual([]);
  });

  it("gives the row to who took it", () => {
    client.setQueryData(keys.list(mine), listOf());
    changed(ummKhalid({ handled_by: "staff", assigned_to: noura }));
    expect(rows(mine)).toHaveLength(1);
  });

  it("asks the server where a search decides", () => {
    client.setQueryData(keys.list({ ...allOfThem, q: "بارد" }), listOf());
    expect(changed()).toBe(true);
    expect(rows({ ...allOfThem, q: "بارد" })).toEqual([]);
  });
});

it("belongs to the queue of those who wait while it waits", () => {
  const waiting = { ...allOfThem, tab: "waiting" as const };
  expect(belongs(ummKhalid({ waiting_since: "2026-11-22T12:00:00Z" }), waiting, noura.id)).toBe(true);
  expect(belongs(ummKhalid(), waiting, noura.id)).toBe(false);
  expect(belongs(ummKhalid({ branch_id: "jeddah" }), { ...waiting, branch: "riyadh" }, noura.id)).toBe(false);
});

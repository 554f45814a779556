import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Doors, LiveConnection } from "./connection";
import type { LiveEvent, Resync } from "./events";

class FakeSocket {
  static all: FakeSocket[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  sent: string[] = [];
  closed = false;
  constructor(readonly cursor: string | undefined) {
    FakeSocket.all.push(this);
  }
  send = (text: string) => void this.sent.push(text);
  close = () => {
    this.closed = true;
  };
  says = (frame: object) => this.onmessage?.({ data: JSON.stringify(frame) });
}

const hello = (id = "100-0") => ({ type: "hello", id, heartbeat_seconds: 25 });
const news = (id: string) => ({ type: "alert:new", id, at: "", data: { alert_id: id } }) as unknown as LiveEvent;
const last = () => FakeSocket.all.at(-1) as FakeSocket;

let told: (LiveEvent | Resync)[];
let doors: { [Door in keyof Doors]: ReturnType<typeof vi.fn<Doors[Door]>> };
let live: LiveConnection;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  told = [];
  doors = {
    ticket: vi.fn(async () => "t"),
    open: vi.fn((_, cursor) => new FakeSocket(cursor) as unknown as WebSocket),
    poll: vi.fn(async () => ({ events: [], cursor: "100-0" })),
  };
  live = new LiveConnection(doors, (event) => told.push(event), vi.fn());
  live.start();
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the live connection", () => {
  it("opens with a ticket and tells what it hears", async () => {
    await pass(0);
    last().says(hello());
    last().says(news("101-0"));
    expect(live.state).toBe("open");
    expect(told).toEqual([news("101-0")]);
    await pass(30_000);
    expect(doors.poll).not.toHaveBeenCalled();
  });

  it("comes back from where it was, also when a heartbeat was the last word", async () => {
    await pass(0);
    last().says(hello());
    last().says({ type: "heartbeat", id: "150-0" });
    last().onclose?.({ code: 1006 });
    expect(live.state).toBe("connecting");
    await pass(1_000);
    expect(FakeSocket.all).toHaveLength(2);
    expect(last().cursor).toBe("150-0");
    last().says(hello("160-0"));
    last().says(news("155-0"));
    expect(told).toEqual([news("155-0")]);
  });

  it("leaves its place to other tabs for a while and asks meanwhile", async () => {
    await pass(0);
    last().says(hello());
    last().onclose?.({ code: 4429 });
    await pass(14_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(live.state).toBe("polling");
    await pass(17_000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("waits longer after each failure, up to half a minute", async () => {
    doors.ticket.mockRejectedValue(new Error("down"));
    await pass(120_000);
    const calls = doors.ticket.mock.calls.length;
    expect(calls).toBeGreaterThan(5);
    expect(calls).toBeLessThan(14);
  });

  it("asks every ten seconds while the socket is down, and tells nothing twice", async () => {
    doors.ticket.mockRejectedValue(new Error("down"));
    doors.poll.mockResolvedValueOnce({ events: [news("101-0")], cursor: "101-0" });
    await pass(10_000);
    expect(live.state).toBe("polling");
    doors.poll.mockResolvedValue({ events: [news("101-0"), news("102-0")], cursor: "102-0" });
    await pass(10_000);
    expect(told.map((event) => "id" in event && event.id)).toEqual(["101-0", "102-0"]);
    expect(doors.poll).toHaveBeenLastCalledWith("101-0");
  });

  it("says that it is offline when nothing answers, and recovers at once when nudged", async () => {
    doors.ticket.mockRejectedValue(new Error("down"));
    doors.poll.mockRejectedValue(new Error("down"));
    await pass(45_000);
    expect(live.state).toBe("offline");
    doors.ticket.mockResolvedValue("t");
    live.nudge();
    await pass(0);
    last().says(hello());
    expect(live.state).toBe("open");
  });

  it("is offline as soon as the device says so, and back as soon as it is", async () => {
    await pass(0);
    last().says(hello());
    live.cut();
    expect(live.state).toBe("offline");
    expect(last().closed).toBe(true);
    live.nudge();
    await pass(0);
    last().says(hello());
    expect(live.state).toBe("open");
  });

  it("notices a line that has died without a word", async () => {
    await pass(0);
    last().says(hello());
    const dead = last();
    await pass(59_000);
    expect(dead.closed).toBe(false);
    await pass(2_500);
    expect(dead.closed).toBe(true);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("asks a line that seems open whether it is, when the reader looks again", async () => {
    await pass(0);
    last().says(hello());
    live.nudge();
    expect(last().sent).toEqual(['{"type":"ping"}']);
    last().says({ type: "pong" });
    await pass(6_000);
    expect(live.state).toBe("open");
    live.nudge();
    await pass(6_500);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("passes on that everything must be loaded again", async () => {
    await pass(0);
    last().says(hello());
    last().says({ type: "resync", id: "900-0" });
    expect(told).toEqual([{ type: "resync" }]);
    last().onclose?.({ code: 1006 });
    await pass(1_000);
    expect(last().cursor).toBe("900-0");
  });

  it("survives a hundred broken lines without losing or doubling an event", async () => {
    for (let line = 1; line <= 100; line += 1) {
      await pass(1_000);
      last().says(hello(`${line * 10}-0`));
      last().says(news(`${line * 10 + 1}-0`));
      last().says(news(`${line * 10 + 1}-0`));
      last().onclose?.({ code: 1006 });
    }
    expect(told).toHaveLength(100);
  });
});

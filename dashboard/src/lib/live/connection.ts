import { type Frame, isAfter, isSign, type LiveEvent, type Resync } from "./events";

export type LiveState = "connecting" | "open" | "polling" | "offline";
export type LiveHandler = (event: LiveEvent | Resync) => void;

export interface Doors {
  ticket: () => Promise<string>;
  open: (ticket: string, cursor: string | undefined) => WebSocket;
  poll: (cursor: string | undefined) => Promise<{ events: LiveEvent[]; cursor?: string; resync?: boolean }>;
}

const firstWait = 1_000;
const longestWait = 30_000;
const pollEvery = 10_000;
const patience = Math.log2(longestWait / firstWait) + 1;
const answerWithin = 5_000;
/** The service closed this line since the reader has opened more of them than anybody looks at. */
const tooMany = 4429;

/** One line to the restaurant's events, which comes back by itself, and asks from time to time while it is down. */
export class LiveConnection {
  state: LiveState = "connecting";
  private socket: WebSocket | undefined;
  private cursor: string | undefined;
  private attempts = 0;
  private silence = 60_000;
  private attempt = 0;
  private timers: Partial<Record<"again" | "dead" | "poll", ReturnType<typeof setTimeout>>> = {};

  constructor(
    private readonly doors: Doors,
    private readonly tell: LiveHandler,
    private readonly changed: () => void,
  ) {}

  start(): void {
    this.connect();
    this.wait("poll", pollEvery, this.ask);
  }

  stop(): void {
    this.attempt += 1;
    Object.values(this.timers).forEach(clearTimeout);
    this.socket?.close();
    this.socket = undefined;
  }

  /** The reader looks again, or the network is back: no reason to wait any longer. */
  nudge = (): void => {
    if (this.state === "open") {
      this.socket?.send('{"type":"ping"}');
      this.wait("dead", answerWithin, this.lost);
    } else {
      this.attempts = 0;
      this.connect();
      if (this.state === "offline") this.wait("poll", firstWait, this.ask);
    }
  };

  /** The device says that it has no network: what is on the screen is no longer of this moment. */
  cut = (): void => {
    this.attempt += 1;
    this.drop();
    Object.values(this.timers).forEach(clearTimeout);
    // for browsers that do not tell when it is back
    this.wait("poll", pollEvery, this.ask);
    this.wait("again", longestWait, this.connect);
    this.become("offline");
  };

  private wait(name: keyof typeof this.timers, delay: number, then: () => void): void {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(then, delay);
  }

  private become(state: LiveState): void {
    if (this.state !== state) {
      this.state = state;
      this.changed();
    }
  }

  private connect = async (): Promise<void> => {
    this.attempt += 1;
    const mine = this.attempt;
    this.drop();
    this.wait("dead", 2 * answerWithin, this.lost);
    try {
      const ticket = await this.doors.ticket();
      if (mine === this.attempt) {
        this.listen(this.doors.open(ticket, this.cursor));
      }
    } catch {
      if (mine === this.attempt) this.lost();
    }
  };

  private listen(socket: WebSocket): void {
    this.socket = socket;
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data));
    socket.onclose = ({ code }) => {
      if (code === tooMany) {
        // tabs that nobody looks at do not push each other out all the time
        this.attempts = patience;
      }
      this.lost();
    };
  }

  private drop(): void {
    if (this.socket) {
      this.socket.onmessage = null;
      this.socket.onclose = null;
      this.socket.close();
      this.socket = undefined;
    }
  }

  private lost = (): void => {
    this.attempt += 1;
    this.drop();
    clearTimeout(this.timers.dead);
    const longest = Math.min(longestWait, firstWait * 2 ** this.attempts);
    this.attempts += 1;
    // spread, so that all dashboards of a restarted server do not come back in the same second
    this.wait("again", longest * (0.5 + Math.random() / 2), this.connect);
    if (this.state === "open") {
      this.become("connecting");
      this.wait("poll", pollEvery, this.ask);
    }
  };

  private hear(frame: Frame): void {
    if (frame.type === "hello") {
      this.attempts = 0;
      this.silence = (frame.heartbeat_seconds ?? 25) * 2_400;
      clearTimeout(this.timers.poll);
      this.become("open");
    }
    this.wait("dead", this.silence, this.lost);
    this.take(frame);
  }

  private take(frame: Frame): void {
    if (!isSign(frame)) {
      // what was polled while the socket came back is not told twice
      if (isAfter(frame.id, this.cursor)) {
        this.cursor = frame.id;
        this.tell(frame);
      }
    } else if (frame.type === "resync") {
      this.cursor = frame.id;
      this.tell({ type: "resync" });
    } else if (frame.id && (frame.type === "heartbeat" ? isAfter(frame.id, this.cursor) : !this.cursor)) {
      // a hello stands before what was missed: only without a place of our own does it give us one
      this.cursor = frame.id;
    }
  }

  private ask = async (): Promise<void> => {
    const { events, cursor, resync } = await this.doors
      .poll(this.cursor)
      .catch(() => ({ events: undefined, cursor: undefined, resync: false }));
    if (this.state === "open") {
      return;
    }
    for (const event of events ?? []) this.take(event);
    if (resync) this.take({ type: "resync", id: cursor });
    this.cursor = cursor ?? this.cursor;
    this.become(events ? "polling" : "offline");
    this.wait("poll", pollEvery, this.ask);
  };
}

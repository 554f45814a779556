"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from "react";
import { LiveConnection, type LiveHandler, type LiveState } from "./connection";
import { doors } from "./doors";

interface Live {
  listen: (handler: LiveHandler) => () => void;
  watch: (watcher: () => void) => () => void;
  state: () => LiveState;
  run: () => () => void;
}

function makeLive(): Live {
  const handlers = new Set<LiveHandler>();
  const watchers = new Set<() => void>();
  const add = <T,>(set: Set<T>) => {
    return (one: T) => {
      set.add(one);
      return () => void set.delete(one);
    };
  };
  const connection = new LiveConnection(
    doors,
    (event) => handlers.forEach((handle) => void handle(event)),
    () => watchers.forEach((watch) => void watch()),
  );
  return { listen: add(handlers), watch: add(watchers), state: () => connection.state, run: () => running(connection) };
}

function running(connection: LiveConnection): () => void {
  const seen = () => document.visibilityState === "visible" && connection.nudge();
  connection.start();
  window.addEventListener("online", connection.nudge);
  window.addEventListener("offline", connection.cut);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", connection.nudge);
    window.removeEventListener("offline", connection.cut);
    document.removeEventListener("visibilitychange", seen);
    connection.stop();
  };
}

const Context = createContext<Live | undefined>(undefined);

/** One connection for everything on the screen. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live] = useState(makeLive);
  useEffect(() => live.run(), [live]);
  return <Context value={live}>{children}</Context>;
}

function useLine(): Live {
  const live = useContext(Context);
  if (!live) {
    throw new Error("there is no LiveProvider above");
  }
  return live;
}

/** Calls the handler for each event while the component is on the screen; on `resync` it loads again what it shows. */
export function useLive(handler: LiveHandler): void {
  const { listen } = useLine();
  const handle = useEffectEvent(handler);
  useEffect(() => listen((event) => handle(event)), [listen]);
}

/** How events come at this moment. */
export function useLiveState(): LiveState {
  const { watch, state } = useLine();
  return useSyncExternalStore(watch, state, () => "connecting" as const);
}

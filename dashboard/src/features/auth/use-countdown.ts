"use client";

import { useEffect, useState } from "react";

/** Seconds that are left, as 0:27; undefined when there is nothing to wait for. */
export function useCountdown(name: string): [string | undefined, (seconds: number) => void] {
  const place = `crm_wait:${name}`;
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  // the server still counts when the page is loaded again
  useEffect(() => {
    const kept = Number(sessionStorage.getItem(place));
    if (kept > Date.now()) setUntil(kept);
  }, [place]);
  useEffect(() => {
    if (until === 0) {
      return;
    }
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [until]);
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  const start = (seconds: number) => {
    const end = Date.now() + seconds * 1000;
    sessionStorage.setItem(place, String(end));
    setUntil(end);
    setLeft(seconds);
  };
  return [left > 0 ? text : undefined, start];
}

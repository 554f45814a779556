"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const near = 80;

/**
 * The scroller is a reversed column: it stands at its end by itself, and what is put before the first message moves nothing.
 * What is added after the last is made up for when the reader is further up.
 */
export function useThreadScroll(scroller: RefObject<HTMLDivElement | null>, newest: string | undefined, ours: number) {
  const [atEnd, setAtEnd] = useState(true);
  const before = useRef({ height: 0, newest, ours });

  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (box) setAtEnd(box.scrollTop > -near);
  }, [scroller]);

  const toEnd = useCallback(
    (behavior: ScrollBehavior = "smooth") => scroller.current?.scrollTo({ top: 0, behavior }),
    [scroller],
  );

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) {
      return;
    }
    const { height, newest: last, ours: sent } = before.current;
    if (ours > sent) {
      toEnd("instant");
    } else if (last && newest !== last && box.scrollTop <= -near) {
      box.scrollTop -= box.scrollHeight - height;
    }
    before.current = { height: box.scrollHeight, newest, ours };
  });

  useEffect(onScroll, [onScroll]);
  return { atEnd, onScroll, toEnd };
}

"use client";

import { type ReactNode, useEffect, useRef } from "react";

export const linkClass = "font-semibold text-palm underline underline-offset-4 hover:text-palm-strong";

interface WordsProps {
  title: string;
  text: ReactNode;
  /** Comes in place of what was pressed, so the reading goes on here. */
  arrives?: boolean;
}

/** What this page is for. */
export function Words({ title, text, arrives }: WordsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrives) heading.current?.focus();
  }, [arrives]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-balance font-bold text-3xl leading-normal outline-none">
        {title}
      </h1>
      <p className="mt-2 mb-8 text-pretty text-muted">{text}</p>
    </>
  );
}

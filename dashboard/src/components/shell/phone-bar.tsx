"use client";

import { clsx } from "clsx";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** On a phone an open conversation has the whole screen, as in the app that the guest uses. */
const wholeScreen = /^\/conversations\/./;

export function PhoneBar({ children, desk }: { children: ReactNode; desk?: boolean }) {
  const hidden = wholeScreen.test(usePathname());
  return <div className={clsx(!desk && "md:hidden", hidden && "max-md:hidden")}>{children}</div>;
}

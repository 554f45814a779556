"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { leads, useMe } from "@/lib/api/me";
import { sections } from "./sections";

/** At the side on a desk, above on a phone. */
export function SectionLinks() {
  const t = useTranslations("settings");
  const here = usePathname();
  const list = useRef<HTMLElement>(null);
  const { data: me } = useMe();
  const shown = sections.filter((section) => !("leading" in section) || (me && leads(me)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is must be in sight, also when there are more
  useEffect(() => {
    const { current } = list;
    const link = current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (current && link) {
      const [frame, place] = [current.getBoundingClientRect(), link.getBoundingClientRect()];
      current.scrollBy({ left: Math.max(0, place.right - frame.right) + Math.min(0, place.left - frame.left) });
    }
  }, [here, shown.length]);
  return (
    <nav
      ref={list}
      aria-label={t("sections")}
      className="flex gap-1 overflow-x-auto max-lg:-mx-4 max-lg:px-4 lg:flex-col"
    >
      {shown.map(({ name, href, icon: Icon }) => (
        <Link
          key={name}
          href={href}
          aria-current={here === href ? "page" : undefined}
          className="flex min-h-11 shrink-0 items-center gap-2.5 whitespace-nowrap rounded-control px-3.5 font-semibold text-muted text-sm transition-colors duration-150 hover:bg-hover hover:text-ink aria-[current=page]:bg-palm-soft aria-[current=page]:text-palm"
        >
          <Icon aria-hidden="true" className="size-4.5 max-sm:hidden" />
          {t(`${name}.nav`)}
        </Link>
      ))}
    </nav>
  );
}

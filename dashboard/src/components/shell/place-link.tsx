"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type PlaceName, places } from "./places";

/** Leads to a room, and says when we are in it. */
export function PlaceLink({ name }: { name: PlaceName }) {
  const t = useTranslations("shell");
  const { href, icon: Icon } = places.find((place) => place.name === name) ?? places[0];
  const here = usePathname().startsWith(href);
  return (
    <Link
      href={href as Route}
      aria-current={here ? "page" : undefined}
      className="group grid min-h-14 grow place-items-center content-center gap-0.5 font-semibold text-muted text-xs hover:text-ink aria-[current=page]:text-palm"
    >
      <span className="grid h-8 w-14 place-items-center rounded-full transition-colors duration-150 group-hover:bg-hover group-aria-[current=page]:bg-palm-soft">
        <Icon aria-hidden="true" className="size-5" />
      </span>
      {t(name)}
    </Link>
  );
}

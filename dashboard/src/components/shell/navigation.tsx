import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PhoneBar } from "./phone-bar";
import { PlaceLink } from "./place-link";
import { places } from "./places";
import { Weave } from "./weave";

/** At the side on a desk. */
export function SideNavigation() {
  const t = useTranslations();
  return (
    <div className="hidden w-24 shrink-0 flex-col items-center border-line border-e bg-raised md:flex">
      <Link
        href={"/conversations" as Route}
        aria-label={t("app.name")}
        className="mt-2.5 grid size-11 place-items-center rounded-control bg-palm text-palm-ink"
      >
        <Weave className="size-7" />
      </Link>
      <nav aria-label={t("shell.navigation")} className="mt-6 flex w-full flex-col gap-2">
        {places.map((place) => (
          <PlaceLink key={place.name} name={place.name} />
        ))}
      </nav>
    </div>
  );
}

/** Under the thumb on a phone. */
export function BottomNavigation() {
  const t = useTranslations("shell");
  return (
    <PhoneBar>
      <nav
        aria-label={t("navigation")}
        className="flex border-line border-t bg-raised pb-[env(safe-area-inset-bottom)]"
      >
        {places.map((place) => (
          <PlaceLink key={place.name} name={place.name} />
        ))}
      </nav>
    </PhoneBar>
  );
}

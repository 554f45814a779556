import { Boundary } from "@/components/shared/boundary";
import { AlertBell } from "@/features/alerts/bell";
import { Account } from "./account";
import { LanguageButton } from "./language-button";
import { LiveBadge } from "./live-badge";
import { PaletteButton } from "./palette-button";
import { PhoneBar } from "./phone-bar";
import { PlaceName } from "./place-name";
import { ThemeSwitch } from "./theme";
import { Today } from "./today";

/** Where and when we are, what needs us, and what is ours. */
export function Header() {
  return (
    <PhoneBar desk>
      <header className="flex h-16 items-center gap-1 border-line border-b bg-raised ps-4 pe-2 md:ps-6 md:pe-4">
        <div className="me-auto grid min-w-0 gap-0.5">
          <PlaceName />
          <Today />
        </div>
        <Boundary fallback={null}>
          <LiveBadge />
        </Boundary>
        <Boundary fallback={null}>
          <PaletteButton />
        </Boundary>
        <LanguageButton />
        <Boundary fallback={null}>
          <ThemeSwitch />
        </Boundary>
        <Boundary fallback={null}>
          <AlertBell />
        </Boundary>
        <Boundary fallback={null}>
          <Account />
        </Boundary>
      </header>
    </PhoneBar>
  );
}

import type { ReactNode } from "react";
import { SectionLinks } from "@/features/settings/section-links";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-5 md:px-8 md:py-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-10">
      <SectionLinks />
      {children}
    </div>
  );
}

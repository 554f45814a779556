import { MonitorSmartphone, Palette, UserRound } from "lucide-react";

export const sections = [
  { name: "profile", href: "/settings/profile", icon: UserRound },
  { name: "sessions", href: "/settings/sessions", icon: MonitorSmartphone },
  { name: "language", href: "/settings/language", icon: Palette },
] as const;

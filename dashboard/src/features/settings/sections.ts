import { BadgeCheck, MonitorSmartphone, Palette, ShieldCheck, UserRound, UsersRound } from "lucide-react";

export const sections = [
  { name: "profile", href: "/settings/profile", icon: UserRound },
  { name: "security", href: "/settings/security", icon: ShieldCheck },
  { name: "sessions", href: "/settings/sessions", icon: MonitorSmartphone },
  { name: "team", href: "/settings/team", icon: UsersRound, leading: true },
  { name: "plan", href: "/settings/plan", icon: BadgeCheck, leading: true },
  { name: "language", href: "/settings/language", icon: Palette },
] as const;

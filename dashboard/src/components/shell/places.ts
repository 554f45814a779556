import { MessagesSquare, Settings } from "lucide-react";

/** The rooms of the dashboard, in the order of their use. */
export const places = [
  { name: "conversations", href: "/conversations", icon: MessagesSquare },
  { name: "settings", href: "/settings", icon: Settings },
] as const;

export type PlaceName = (typeof places)[number]["name"];

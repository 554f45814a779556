import { clsx } from "clsx";
import { UserRound } from "lucide-react";

const tones = [
  "bg-palm-soft text-palm",
  "bg-saffron-soft text-saffron-deep",
  "bg-dusk-soft text-dusk-deep",
  "bg-danger-soft text-danger-deep",
] as const;

const sizes = { sm: "size-8 text-sm", md: "size-11 text-base", lg: "size-20 text-3xl" } as const;

/** The first letters people would say: titles and the article are passed over. */
export function initialOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const word = words.find((part) => !/^(أم|ام|أبو|ابو|بنت|بن|الشيخ|Mr|Mrs|Ms|Dr)\.?$/i.test(part)) ?? words[0] ?? "";
  const bare = /^ال.{3}/.test(word) ? word.slice(2) : word;
  return [...bare].find((letter) => /[\p{L}\p{N}]/u.test(letter))?.toLocaleUpperCase("en") ?? "";
}

function toneOf(seed: string): string {
  const sum = [...seed].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7);
  return tones[sum % tones.length] as string;
}

interface AvatarProps {
  name?: string | null | undefined;
  /** What keeps the colour when the name changes. */
  seed: string;
  size?: keyof typeof sizes;
  className?: string;
}

/** A guest's letter on their own colour; decoration beside the name, so not read aloud. */
export function Avatar({ name, seed, size = "md", className }: AvatarProps) {
  const initial = name ? initialOf(name) : "";
  return (
    <span
      aria-hidden="true"
      className={clsx("grid shrink-0 place-items-center rounded-full font-bold", sizes[size], toneOf(seed), className)}
    >
      {initial || <UserRound className="size-1/2" />}
    </span>
  );
}

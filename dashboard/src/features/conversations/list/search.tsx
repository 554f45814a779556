"use client";

import { Search as SearchIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

const pause = 250;

/** Searches when the writer pauses; a search from elsewhere takes the place of what is written. */
export function Search({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const t = useTranslations("conversations.list");
  const [words, setWords] = useState(value);
  const [typed, setTyped] = useState<string>();
  const [asked, setAsked] = useState(value);
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    if (value !== asked) {
      setAsked(value);
      setTyped(undefined);
      setWords(value);
    }
  }
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    if (typed === undefined || typed === asked) {
      return;
    }
    const timer = setTimeout(() => {
      setAsked(typed);
      search(typed);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, asked]);
  const write = (next: string) => {
    setWords(next);
    setTyped(next.trim());
  };

  return (
    <div className="relative grow">
      <SearchIcon
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4.5 text-muted"
      />
      <Input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={t("search")}
        placeholder={t("searchShort")}
        value={words}
        dir={words ? "auto" : undefined}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && write("")}
        className="border-line ps-10 pe-10"
      />
      {words && (
        <IconButton
          label={t("clearSearch")}
          onClick={() => write("")}
          className="absolute inset-y-0 end-0 my-auto md:size-9"
        >
          <X aria-hidden="true" className="size-4!" />
        </IconButton>
      )}
    </div>
  );
}

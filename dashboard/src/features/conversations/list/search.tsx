"use client";

import { Search as SearchIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

const pause = 250;

/** Searches when the writer pauses. */
export function Search({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const t = useTranslations("conversations.list");
  const [words, setWords] = useState(value);
  useEffect(() => {
    if (words.trim() === value) {
      return;
    }
    const timer = setTimeout(() => onSearch(words.trim()), pause);
    return () => clearTimeout(timer);
  }, [words, value, onSearch]);

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
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && setWords("")}
        className="border-line ps-10 pe-10"
      />
      {words && (
        <IconButton
          label={t("clearSearch")}
          onClick={() => setWords("")}
          className="absolute inset-y-0 end-0 my-auto md:size-9"
        >
          <X aria-hidden="true" className="size-4!" />
        </IconButton>
      )}
    </div>
  );
}

"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { useNow } from "@/lib/now";
import { useShortcut } from "@/lib/shortcut";
import { useReader } from "../reader";
import { isOpen } from "../standing";
import type { Conversation } from "../types";
import { AttachButton, Attached } from "./attach";
import { ClosedNote } from "./closed-note";
import { takesCaption, tooLarge } from "./files";
import { Hints } from "./hints";
import { OfflineNote } from "./offline-note";
import type { Besides } from "./outgoing";
import { TemplatePicker } from "./template-picker";
import { useDraft } from "./use-draft";
import { windowAt } from "./window";

const longest = 4096;

export interface ComposerHandle {
  /** Puts these words before what is written already. */
  write: (text: string) => void;
  /** Goes on with what is written. */
  focus: () => void;
}

interface ComposerProps {
  conversation: Conversation;
  /** Words, a file, a file with words as its caption, or an approved message. */
  onSend: (text: string, besides?: Besides) => void;
  ref?: Ref<ComposerHandle>;
}

/** On a keyboard Enter sends; on a phone it makes a new line, and the button sends. */
function sends(event: KeyboardEvent): boolean {
  const composing = event.nativeEvent.isComposing;
  return event.key === "Enter" && !event.shiftKey && !composing && !window.matchMedia("(pointer: coarse)").matches;
}

/** Where staff answer: it says what sending does, how long it is possible, and never loses what was written. */
export function Composer({ conversation, onSend, ref }: ComposerProps) {
  const t = useTranslations("conversations.composer");
  const { me, mayWrite } = useReader();
  const [text, setText] = useDraft(me, conversation.id);
  const [file, setFile] = useState<File>();
  const field = useRef<HTMLTextAreaElement>(null);
  const window = windowAt(conversation.window_closes_at, useNow());

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    write: (words) => {
      setText(text.trim() ? `${words}\n${text}` : words);
      field.current?.focus();
    },
  }));
  useShortcut({ code: "KeyR" }, () => field.current?.focus());

  const why = closedBecause(conversation, mayWrite, window.state);
  if (why) {
    return (
      <ClosedNote why={why} draft={text}>
        {why === "window" && (
          <TemplatePicker conversation={conversation.id} onSend={(words, template) => onSend(words, { template })} />
        )}
      </ClosedNote>
    );
  }
  const ready = file ? tooLarge(file) === undefined : text.trim() !== "";
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (ready && me) {
      for (const part of partsOf(text.trim(), file)) onSend(part.text, { file: part.file });
      setText("");
      setFile(undefined);
      field.current?.focus();
    }
  };
  return (
    <form onSubmit={send} className="border-line border-t bg-raised px-3 pt-2 pb-3 md:px-4">
      <OfflineNote />
      <Hints conversation={conversation} window={window} left={longest - text.length} />
      {file && <Attached file={file} onRemove={() => setFile(undefined)} />}
      <div className="flex items-end gap-2">
        <AttachButton
          onFile={(chosen) => {
            setFile(chosen);
            field.current?.focus();
          }}
        />
        <Textarea
          ref={field}
          aria-label={t("label")}
          placeholder={t("placeholder")}
          value={text}
          maxLength={longest}
          dir={text ? "auto" : undefined}
          enterKeyHint="enter"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (sends(event)) send(event);
          }}
          className="max-h-[min(40dvh,14rem)] min-h-11"
        />
        <Button type="submit" disabled={!ready} aria-label={t("send")} className="h-11 w-12 shrink-0 px-0!">
          <SendHorizontal aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </Button>
      </div>
    </form>
  );
}

const longestCaption = 1024;

/** A sound and a sticker go without words, and some words are too long for a caption: those go before their file. */
function partsOf(text: string, file: File | undefined): { text: string; file?: File }[] {
  if (!file) {
    return [{ text }];
  }
  const together = text === "" || (takesCaption(file) && [...text].length <= longestCaption);
  return together ? [{ text, file }] : [{ text }, { text: "", file }];
}

function closedBecause(conversation: Conversation, mayWrite: boolean, window: string) {
  if (!isOpen(conversation)) {
    return "ended" as const;
  }
  if (!mayWrite) {
    return "reader" as const;
  }
  return window === "closed" || window === "never" ? "window" : undefined;
}

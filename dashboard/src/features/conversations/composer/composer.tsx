"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { useNow } from "@/lib/now";
import { useShortcut } from "@/lib/shortcut";
import { useReader } from "../reader";
import { isOpen } from "../standing";
import type { Conversation, TemplateChoice } from "../types";
import { ClosedNote } from "./closed-note";
import { Hints } from "./hints";
import { OfflineNote } from "./offline-note";
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
  onSend: (text: string, template?: TemplateChoice) => void;
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
        {why === "window" && <TemplatePicker conversation={conversation.id} onSend={onSend} />}
      </ClosedNote>
    );
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() && me) {
      onSend(text.trim());
      setText("");
      field.current?.focus();
    }
  };
  return (
    <form onSubmit={send} className="border-line border-t bg-raised px-3 pt-2 pb-3 md:px-4">
      <OfflineNote />
      <Hints conversation={conversation} window={window} left={longest - text.length} />
      <div className="flex items-end gap-2">
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
        <Button type="submit" disabled={!text.trim()} aria-label={t("send")} className="h-11 w-12 shrink-0 px-0!">
          <SendHorizontal aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </Button>
      </div>
    </form>
  );
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

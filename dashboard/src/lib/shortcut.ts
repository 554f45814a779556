"use client";

import { useEffect, useEffectEvent } from "react";

interface Shortcut {
  /** The place of the key (`KeyK`), which is the same on an Arabic and an English keyboard. */
  code: string;
  /** With Ctrl, or Cmd on a Mac. */
  mod?: boolean;
  shift?: boolean;
}

const writable = 'input, textarea, select, [contenteditable="true"]';
const above = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function isMeant(event: KeyboardEvent, { code, mod = false, shift = false }: Shortcut): boolean {
  const pressed = event.ctrlKey || event.metaKey;
  return event.code === code && pressed === mod && event.shiftKey === shift && !event.altKey && !event.isComposing;
}

/** Calls the handler when the keys are pressed; a plain letter not while somebody writes, nor under a dialog. */
export function useShortcut(shortcut: Shortcut, handler: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isMeant(event, shortcut) || event.defaultPrevented) {
      return;
    }
    const busy = (event.target as Element | null)?.closest?.(writable) || document.querySelector(above);
    if (shortcut.mod || !busy) {
      event.preventDefault();
      handler();
    }
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { keys } from "../keys";
import { allOfThem, listOf, ummKhalid } from "../testing/mothers";
import { renderInbox } from "../testing/stage";
import { useInbox } from "./use-inbox";

const help = vi.fn();

function Inbox({ open }: { open?: string }) {
  useInbox(open, help);
  return <input aria-label="field" />;
}

function opened(open?: string) {
  const { client } = renderInbox(<Inbox open={open} />);
  client.setQueryData(keys.list(allOfThem), listOf(ummKhalid({ id: "a" }), ummKhalid({ id: "b" })));
  return (code: string, target: Element = document.body, more = {}) => {
    fireEvent.keyDown(target, { code, bubbles: true, ...more });
    return window.location.pathname;
  };
}

beforeEach(() => {
  help.mockReset();
  window.history.replaceState(null, "", "/conversations");
});

it("goes down and up the list by the place of the keys", () => {
  expect(opened()("KeyJ")).toBe("/conversations/a");
});

it("goes on from what is open, and stays at the ends", () => {
  const press = opened("a");
  expect(press("KeyK")).toBe("/conversations");
  expect(press("KeyJ", document.body, { key: "ت" })).toBe("/conversations/b");
});

it("leaves the keys to who writes, and to the browser's own shortcuts", () => {
  const press = opened();
  expect(press("KeyJ", screen.getByLabelText("field"))).toBe("/conversations");
  expect(press("KeyJ", document.body, { ctrlKey: true })).toBe("/conversations");
});

it("shows all keys when asked", () => {
  opened()("Slash", document.body, { shiftKey: true });
  expect(help).toHaveBeenCalledOnce();
});

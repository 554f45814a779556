import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderIn } from "@/testing/in-language";
import { initialOf } from "./avatar";
import { CountBadge } from "./badge";
import { Button } from "./button";
import { Dialog, DialogContent, DialogTrigger } from "./dialog";
import { Field } from "./field";
import { Input } from "./input";
import { Segmented } from "./segmented";

it("a busy button says so, cannot be pressed twice, and keeps the focus", () => {
  const press = vi.fn();
  const { rerender } = renderIn("en", <Button onClick={press}>Send</Button>);
  screen.getByRole("button").focus();
  rerender(
    <Button busy onClick={press}>
      Send
    </Button>,
  );
  const button = screen.getByRole("button", { name: "Send" });
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(button).toHaveAttribute("aria-busy", "true");
  expect(button).toHaveAttribute("aria-disabled", "true");
});

it("a field is read with its help and what is wrong with it", () => {
  renderIn(
    "en",
    <Field label="Name" help="As guests see it" error="Too long">
      {(field) => <Input {...field} />}
    </Field>,
  );
  const input = screen.getByLabelText("Name");
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription("As guests see it Too long");
});

it("a dialog has a name and a way out", () => {
  renderIn(
    "ar",
    <Dialog>
      <DialogTrigger>open</DialogTrigger>
      <DialogContent title="تأكيد" description="هل أنت متأكد؟" />
    </Dialog>,
  );
  fireEvent.click(screen.getByText("open"));
  expect(screen.getByRole("dialog", { name: "تأكيد" })).toHaveAccessibleDescription("هل أنت متأكد؟");
  fireEvent.click(screen.getByRole("button", { name: "إغلاق" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("one of a few stays chosen when it is pressed again", () => {
  const chosen = vi.fn();
  const options = [
    { value: "ar", label: "العربية" },
    { value: "en", label: "English" },
  ] as const;
  renderIn("en", <Segmented label="Language" value="ar" onValueChange={chosen} options={options} />);
  fireEvent.click(screen.getByText("العربية"));
  expect(chosen).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText("English"));
  expect(chosen).toHaveBeenCalledWith("en");
});

it("a count is short to see and whole to hear", () => {
  renderIn("en", <CountBadge count={120} label="120 unread" />);
  expect(screen.getByText("99+")).toHaveAttribute("aria-hidden");
  expect(screen.getByText("120 unread")).toBeInTheDocument();
});

it.each([
  ["أم خالد", "خ"],
  ["سعد الدوسري", "س"],
  ["العنود", "ع"],
  ["sara", "S"],
  ["🌙", ""],
])("the letter of %s is %s", (name, letter) => expect(initialOf(name)).toBe(letter));

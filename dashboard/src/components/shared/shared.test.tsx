import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderIn } from "@/testing/in-language";
import { ErrorState } from "./error-state";
import { Name } from "./name";
import { Phone } from "./phone";
import { Time } from "./time";

it("offers to ask again for what did not come", () => {
  const retry = vi.fn();
  renderIn("ar", <ErrorState onRetry={retry} />);
  fireEvent.click(screen.getByRole("button", { name: "إعادة المحاولة" }));
  expect(screen.getByRole("alert")).toBeInTheDocument();
  expect(retry).toHaveBeenCalledOnce();
});

it("reads a phone number from left to right and in its groups", () => {
  renderIn("ar", <Phone>+966501234567</Phone>);
  expect(screen.getByText("+966 50 123 4567")).toHaveAttribute("dir", "ltr");
});

it("isolates a name, and says when there is none", () => {
  renderIn("ar", [<Name key="named">Sara 🌙</Name>, <Name key="unnamed">{null}</Name>]);
  expect(screen.getByText("Sara 🌙").tagName).toBe("BDI");
  expect(screen.getByText("ضيف بلا اسم")).toBeInTheDocument();
});

it("tells the whole moment, in both calendars, to who points at it", () => {
  renderIn("en", <Time at="2026-11-22T12:05:00Z" />);
  const time = screen.getByText("3:05 pm");
  expect(time).toHaveAttribute("title", expect.stringMatching(/22 November 2026.*1448/));
});

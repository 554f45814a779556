import { act, fireEvent, screen } from "@testing-library/react";
import { type ComponentProps, useEffect } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { renderIn } from "@/testing/in-language";
import { Boundary } from "./boundary";
import { later } from "./later";
import { lazily } from "./lazily";

const online = vi.spyOn(navigator, "onLine", "get");
const Trigger = (props: ComponentProps<"button">) => (
  <button type="button" {...props}>
    bell
  </button>
);
const Menu = () => <p>alerts</p>;

const Broken = () => {
  useEffect(() => {
    throw new Error("broken");
  });
  return null;
};

beforeEach(() => void online.mockReturnValue(true));

it("a button whose menu cannot come stays, says so, and opens when the network is back", async () => {
  online.mockReturnValue(false);
  const load = vi.fn().mockRejectedValue(new Error("Failed to load chunk"));
  const Bell = lazily(Trigger, load);
  renderIn("en", <Bell />);
  fireEvent.click(screen.getByRole("button", { name: "bell" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("You are offline");
  expect(screen.getByRole("button", { name: "bell" })).toBeInTheDocument();
  load.mockResolvedValue(Menu);
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await screen.findByText("alerts")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a part that cannot come though there is a network offers the newer page", async () => {
  const Help = later<object>(() => Promise.reject(new Error("Failed to load chunk")));
  renderIn("en", <Help />);
  expect(await screen.findByRole("alert")).toHaveTextContent("new version");
  expect(screen.getByRole("button", { name: "Reload" })).toBeInTheDocument();
});

it("what breaks in one corner leaves the rest", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  renderIn("en", [
    <Boundary key="one" fallback="bell">
      <Broken />
    </Boundary>,
    <p key="two">thread</p>,
  ]);
  expect(screen.getByText("bell")).toBeInTheDocument();
  expect(screen.getByText("thread")).toBeInTheDocument();
});

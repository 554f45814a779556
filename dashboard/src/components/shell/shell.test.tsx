import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { answerWith, me, renderSignedIn } from "@/testing/signed-in";
import { BottomNavigation } from "./navigation";
import { PaletteButton } from "./palette-button";
import { PlaceName } from "./place-name";
import { Today } from "./today";

const path = vi.hoisted(() => ({ now: "/settings/profile" }));
const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ usePathname: () => path.now, useRouter: () => ({ push }) }));

// what cmdk asks of a browser and jsdom does not have
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => undefined;

describe("the frame", () => {
  it("says in which room we are", () => {
    renderSignedIn("ar", <BottomNavigation />);
    expect(screen.getByRole("link", { name: "الإعدادات" })).toHaveAttribute("aria-current", "page");
    expect(screen.getByRole("link", { name: "المحادثات" })).not.toHaveAttribute("aria-current");
  });

  it("names the restaurant in the reader's language", async () => {
    answerWith(() => ({ body: me }));
    renderSignedIn("en", <PlaceName />);
    expect(await screen.findByText("Najd Grill")).toBeInTheDocument();
  });

  it("says the day in both calendars with Latin digits", () => {
    vi.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z"), toFake: ["Date"] });
    renderSignedIn("ar", <Today />);
    expect(screen.getByText(/1448/).textContent).toMatch(/^12 جمادى الآخرة 1448/);
    expect(screen.getByText(/نوفمبر/).textContent).toMatch(/22/);
    vi.useRealTimers();
  });

  it("opens its commands by the place of the key, so also on an Arabic keyboard", async () => {
    renderSignedIn("ar", <PaletteButton />);
    fireEvent.keyDown(document.body, { code: "KeyK", key: "ن", ctrlKey: true });
    const field = await screen.findByPlaceholderText(/ابحث في المحادثات/);
    fireEvent.change(field, { target: { value: "أم خالد" } });
    fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
    expect(push).toHaveBeenCalledWith(`/conversations?q=${encodeURIComponent("أم خالد")}`);
  });
});

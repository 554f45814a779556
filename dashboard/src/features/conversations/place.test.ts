import { beforeEach, describe, expect, it, vi } from "vitest";
import { backToList, openConversation } from "./place";

const back = vi.spyOn(window.history, "back").mockImplementation(() => undefined);

beforeEach(() => {
  back.mockClear();
  window.history.replaceState(null, "", "/conversations?tab=mine");
});

describe("the arrow back", () => {
  it("goes back where the list lies before, also from the next conversation", () => {
    openConversation("a");
    openConversation("b");
    backToList();
    expect(back).toHaveBeenCalledOnce();
  });

  it("leads to the list where another page lies before", () => {
    openConversation("a");
    // to the settings, and by an alert into a conversation
    window.history.pushState(null, "", "/settings/profile");
    window.history.pushState(null, "", "/conversations/c");
    backToList();
    expect(back).not.toHaveBeenCalled();
    expect(window.location.pathname).toBe("/conversations");
  });
});

import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderIn } from "@/testing/in-language";
import { Conversation } from "./conversation";
import { Header } from "./header";
import { Road } from "./road";
import { Works } from "./works";

describe("the front page", () => {
  it("marks the language it speaks and offers the other", () => {
    renderIn("ar", <Header />);
    expect(screen.getByRole("button", { name: "العربية" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "false");
  });

  it("shows the conversation in Arabic and from right to left in both languages", () => {
    renderIn("en", <Conversation />);
    const chat = screen.getByRole("region", { name: "A sample conversation" });
    const lines = within(chat).getByRole("list");
    expect(lines).toHaveAttribute("dir", "rtl");
    expect(within(lines).getAllByRole("listitem")).toHaveLength(4);
    expect(lines).toHaveTextContent("الأكل كان لذيذ بس الخدمة بطيئة شوي");
  });

  it("says what works and how a message travels", () => {
    renderIn("ar", [<Works key="works" />, <Road key="road" />]);
    expect(screen.getByRole("heading", { name: "لا تضيع رسالة" })).toBeInTheDocument();
    expect(screen.getAllByRole("listitem")).toHaveLength(8);
  });
});

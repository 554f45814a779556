import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Notice } from "./notice";

it("says one thing and offers one way on", () => {
  render(<Notice title="لم نجد هذه الصفحة" text="العنوان غير صحيح." action={<a href="/">الرجوع</a>} />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("لم نجد هذه الصفحة");
  expect(screen.getByRole("link", { name: "الرجوع" })).toBeInTheDocument();
});

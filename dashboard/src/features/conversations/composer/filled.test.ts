import { expect, it } from "vitest";
import { filled } from "./filled";

it("says the words with what was written into their places", () => {
  expect(filled("طلبك رقم {{1}} جاهز في فرع {{ 2 }}", ["1", "2"], ["17", "العليا"])).toBe(
    "طلبك رقم 17 جاهز في فرع العليا",
  );
});

it("leaves a blank where nothing was written", () => {
  expect(filled("مرحباً {{name}}", ["name"], ["  "])).toBe("مرحباً ____");
});

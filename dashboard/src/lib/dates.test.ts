import { describe, expect, it } from "vitest";
import { ago, dayOf, dayTitle, formatted, whenInList } from "./dates";

const afterIsha = "2026-11-22T21:30:00Z";
const now = Date.parse("2026-11-22T22:00:00Z");

describe("dates", () => {
  it("are of Riyadh, whose midnight comes three hours before that of Greenwich", () => {
    expect(dayOf(afterIsha)).toBe("2026-11-23");
  });

  it("stand in both calendars, in Latin digits", () => {
    expect(formatted("hijri", afterIsha, "ar")).toMatch(/^13 جمادى الآخرة 1448/);
    expect(formatted("date", afterIsha, "ar")).toBe("23 نوفمبر 2026");
    expect(formatted("hijri", afterIsha, "en")).toMatch(/13 .*1448/);
  });

  it("are as short in a list as they can be understood", () => {
    expect(whenInList(afterIsha, now, "en")).toBe("12:30 am");
    expect(whenInList("2026-11-22T12:00:00Z", now, "ar")).toBe("أمس");
    expect(whenInList("2026-11-19T12:00:00Z", now, "en")).toBe("Thursday");
    expect(whenInList("2026-10-01T12:00:00Z", now, "ar")).toBe("1 أكتوبر");
  });

  it("tell how long ago in the largest unit", () => {
    expect(ago("2026-11-22T21:57:30Z", now, "ar")).toBe("قبل دقيقتين");
    expect(ago("2026-11-22T19:00:00Z", now, "en")).toBe("3 hours ago");
    expect(ago(now + 5_000, now, "en")).toBe("now");
  });

  it("name a day by its nearness, and its year when it is another", () => {
    expect(dayTitle(afterIsha, now, "ar")).toBe("اليوم");
    expect(dayTitle("2025-01-05T12:00:00Z", now, "en")).toBe("Sunday, 5 January 2025");
  });
});

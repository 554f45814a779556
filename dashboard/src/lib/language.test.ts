import { describe, expect, it } from "vitest";
import { languageOf } from "./language";

describe("the language of a reader", () => {
  it.each([
    ["en-US,en;q=0.9", "en"],
    ["ar-SA,ar;q=0.9,en;q=0.8", "ar"],
    ["fr-FR,en;q=0.5,ar;q=0.7", "ar"],
    ["fr,en;q=0.2", "en"],
    ["en;q=0,ar", "ar"],
    ["zz;q=x", "ar"],
    ["fr", "ar"],
    ["*", "ar"],
    ["", "ar"],
  ])("follows the browser: %s", (accepted, language) => {
    expect(languageOf(new Headers({ "accept-language": accepted }))).toBe(language);
  });

  it("is the one they have chosen here", () => {
    expect(languageOf(new Headers({ "accept-language": "en-US", cookie: "crm_locale=ar" }))).toBe("ar");
    expect(languageOf(new Headers({ "accept-language": "ar", cookie: "crm_locale=en" }))).toBe("en");
  });
});

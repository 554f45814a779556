import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(`${import.meta.dirname}/globals.css`, "utf8");
const least = { words: 4.5, mark: 3 } as const;
const token = /(?:\/\* (words|mark) on ([\w -]+) \*\/\s*)?--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;

interface Colour {
  light: string;
  dark: string;
  use?: keyof typeof least;
  grounds: string[];
}

const colours = new Map<string, Colour>(
  [...css.matchAll(token)].map(([, use, grounds, name, light, dark]) => [
    name as string,
    { light, dark, use, grounds: grounds?.trim().split(" ") ?? [] } as Colour,
  ]),
);

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const pairs = [...colours].flatMap(([name, colour]) =>
  colour.use ? colour.grounds.map((ground) => ({ name, ground, least: least[colour.use ?? "words"] })) : [],
);

describe("the colours", () => {
  it.each(pairs)("can be read: $name on $ground", ({ name, ground, least }) => {
    const front = colours.get(name) as Colour;
    const back = colours.get(ground);
    expect(back, `there is no colour ${ground}`).toBeDefined();
    expect(contrast(front.light, back?.light ?? "")).toBeGreaterThanOrEqual(least);
    expect(contrast(front.dark, back?.dark ?? "")).toBeGreaterThanOrEqual(least);
  });

  it("are measured wherever words use them", () => {
    const said = ["ink", "muted", "palm", "palm-ink", "saffron", "saffron-deep", "danger", "danger-deep", "dusk"];
    expect(said.filter((name) => colours.get(name)?.use !== "words")).toEqual([]);
    expect(pairs.length).toBeGreaterThan(40);
  });
});

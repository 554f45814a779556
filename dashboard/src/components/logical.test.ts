import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = `${import.meta.dirname}/..`;
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(?<!\.test)\.tsx?$/.test(path),
);

/** Utilities that know left from right; an Arabic page has start and end. */
const physical =
  /(?<![\w-])-?(?:(?:left|right|ml|mr|pl|pr|scroll-m[lr]|scroll-p[lr]|border-[lr]|rounded-(?:[lr]|[tb][lr]))-[\w[(./-]+|(?:border|rounded)-(?:[lr]|[tb][lr])|text-(?:left|right)|float-(?:left|right)|clear-(?:left|right))(?![\w-])/;

it("nothing on a page knows left from right", () => {
  const found = sources.flatMap((path) =>
    readFileSync(`${root}/${path}`, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        /class|"/.test(line) && physical.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

it.each(["left-2", "-ml-4", "md:pr-[3px]", "text-right", "border-l", "rounded-tl-sm", "hover:float-left"])(
  "%s would be found",
  (utility) => expect(physical.test(`"${utility}"`)).toBe(true),
);

it.each(["start-2", "-ms-4", "slide-left", "rounded-lg", "border-line", "rtl:rotate-180", "place-items-center"])(
  "%s would not",
  (utility) => expect(physical.test(`"${utility}"`)).toBe(false),
);

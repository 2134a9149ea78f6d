import { expect, test } from "vitest";
import { aroundHit, partsWithHits } from "./hits.ts";

const marked = (text: string, terms: string[], anywhere = false) =>
  partsWithHits(text, terms, { anywhere })
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join("");

test("the beginnings of words are marked, whatever their case and accents", () => {
  expect(marked("Quirón and quironsalud", ["quiron"])).toBe("[Quirón] and [quiron]salud");
  expect(marked("Lipid biomarkers", ["bio", "biomark"])).toBe("Lipid [biomark]ers");
  expect(marked("nothing", ["thing"])).toBe("nothing");
});

test("a short term marks only whole words where short words are looked for as they are", () => {
  const parts = partsWithHits("AI aids Uhainune", ["ai"], { anywhere: true, shortest: 3 });
  expect(parts.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(["AI"]);
});

test("in a name so are the parts of a word", () => {
  expect(marked("CICbioGUNE", ["biogune"], true)).toBe("CIC[bioGUNE]");
});

test("a decomposed accent stays with its letter, and a letter that folds into two marks its whole word", () => {
  expect(marked("Quiro\u0301n", ["quiron"])).toBe("[Quirón]");
  expect(marked("ﬁbra", ["fi"])).toBe("[ﬁbra]");
});

test("no term marks nothing, and every part of the text stays", () => {
  expect(marked("a <b> & c", [])).toBe("a <b> & c");
  expect(marked("a <b> & c", ["b", "c"])).toBe("a <[b]> & [c]");
  expect(partsWithHits("", ["a"])).toEqual([]);
});

test("of a long text the part around the hit is shown", () => {
  const long = `${"one two three four five six ".repeat(10)}zebrafish ${"seven eight nine ten ".repeat(10)}`;
  const part = aroundHit(long, ["zebra"]);
  expect(part).toMatch(/^… .*zebrafish .* …$/);
  expect(part.length).toBeLessThan(170);
  expect(aroundHit("short zebrafish", ["zebra"])).toBe("short zebrafish");
  expect(aroundHit(long, ["nowhere"])).toMatch(/^one two .* …$/);
});

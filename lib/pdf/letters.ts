import { join } from "node:path";

export type Weight = 400 | 700;
type Subset = "latin" | "latin-ext";
export type Run = { text: string; subset: Subset };

const FONTS = join(process.cwd(), "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next");
export const fontFile = (subset: Subset, weight: Weight) => `${FONTS}-${subset}-${weight}-normal.woff`;
/** Each font file. */
export const FACES: readonly [Subset, Weight][] = [
  ["latin", 400],
  ["latin", 700],
  ["latin-ext", 400],
  ["latin-ext", 700],
];
const EXTENDED = /[\u0100-\u02ba\u1e00-\u1eff]/;
const BASIC = /[\n\u0020-\u00ff\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2039\u203a\u20ac]/;

/** A text in pieces that one font file has the letters of; what neither has is shown as a box, never left out unseen. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize("NFC")) {
    const subset = EXTENDED.test(letter) ? "latin-ext" : "latin";
    const shown = subset === "latin-ext" || BASIC.test(letter) ? letter : "¤";
    const last = runs.at(-1);
    if (last?.subset === subset) last.text += shown;
    else runs.push({ text: shown, subset });
  }
  return runs;
}

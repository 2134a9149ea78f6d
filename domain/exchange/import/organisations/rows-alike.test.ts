import fc from "fast-check";
import { expect, test } from "vitest";
import { type DuplicateTraits, likeness, traitsOf, WORTH_A_LOOK } from "#domain/organisations/duplicates/duplicates";
import { runs } from "#test/cases/sampled";
import { type AlikeRow, rowsAlike } from "./rows-alike.ts";

const NOTHING = { country: null, website: null, emails: [], vat: null, pic: null, ror: null, phone: null };
const traits = (name: string, given: Partial<Parameters<typeof traitsOf>[0]> = {}): DuplicateTraits =>
  traitsOf({ ...NOTHING, names: [name], ...given });
function alikes(all: DuplicateTraits[]): (AlikeRow | undefined)[] {
  const of = rowsAlike();
  return all.map((one, n) => of(n + 2, one));
}

test("a row is compared with those above it: by its name, a number or a domain, and the likeliest is named", () => {
  const [first, ...others] = alikes([
    traits("Zubieta Biobank"),
    traits("Zubieta Biobank S.L."),
    traits("Something else", { website: "https://zubieta.example" }),
    traits("Third", { website: "https://www.zubieta.example/about" }),
    traits("Fourth", { pic: "999999999" }),
    traits("Fifth", { pic: "999999999" }),
    traits("Unrelated Proteomika"),
  ]);
  expect(first).toBeUndefined();
  expect(others.map((alike) => alike?.row)).toEqual([2, undefined, 4, undefined, 6, undefined]);
  expect(others[0]?.reasons).toEqual(["sameName"]);
  expect(others[4]?.reasons).toContain("pic");
});

test("names that are only near have to be very near, or half a file is a little alike", () => {
  const names = ["Zubieta Biobank", "Zubieta Biobanka", "Zubieta Bank", "Biobank of Zubia", "Zubieta Biobank Gipuzkoa", "Zubeldia Biobank"];
  const all = names.map((name) => traits(name));
  for (const [n, alike] of alikes(all).entries()) {
    const likes = all.slice(0, n).map((other) => likeness(all[n] as DuplicateTraits, other));
    const near = likes.some(({ score, reasons }) => (reasons.join() === "nearName" ? score >= 0.9 : score >= WORTH_A_LOOK));
    expect(alike !== undefined).toBe(near);
  }
});

test("no row is like itself or a later one, and the first is like none", () => {
  const name = fc.string({ unit: fc.constantFrom(..."zubieta biobank s.l. osasun"), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      for (const [n, alike] of alikes(names.map((one) => traits(one))).entries()) if (alike) expect(alike.row).toBeLessThan(n + 2);
    }),
    { numRuns: runs(100) },
  );
});

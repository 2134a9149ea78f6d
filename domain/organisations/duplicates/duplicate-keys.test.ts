import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "#test/cases/sampled";
import { duplicateKeysOf, isPart } from "./duplicate-keys.ts";
import { type Likeable, likeness, traitsOf, WORTH_A_LOOK } from "./duplicates.ts";

const keys = (known: Likeable) => duplicateKeysOf(traitsOf(known));
const whole = (known: Likeable) => keys(known).filter((key) => !isPart(key));

test("every number, domain and address is a key of its own, once", () => {
  const known: Likeable = {
    names: ["Lentisak"],
    website: "https://www.lentisak.eus",
    emails: ["ane@lentisak.eus", "jon@lentisak.eus", "ane@gmail.com"],
    addresses: ["ane@lentisak.eus"],
    vat: "ESA48265169",
    pic: "999604110",
    ror: "000063q30",
    phone: "+34 944 000 000",
  };
  expect(whole(known)).toEqual([
    "vat:A48265169",
    "pic:999604110",
    "ror:000063q30",
    "domain:lentisak.eus",
    "phone:944000000",
    "address:ane@lentisak.eus",
    "name:lentisak",
    "short:lentisak",
  ]);
});

test("a short name and the initials of a long one meet", () => {
  const spelled = whole({ names: ["Istituto Nazionale di Fisica Nucleare"] });
  expect(spelled.filter((key) => whole({ names: ["INFN"] }).includes(key))).toEqual(["short:infn"]);
});

test("a very long name has keys that fit, and no more parts than are worth their place", () => {
  const long = keys({ names: [Array.from({ length: 40 }, (_, n) => `hitz${n}luze`).join(" ")] });
  expect(Math.max(...long.map((key) => key.length))).toBeLessThanOrEqual(80);
  expect(long.filter(isPart)).toHaveLength(30);
});

test("ordinary words lead to nothing beside a word of its own: an institute is not sought among all institutes", () => {
  const parts = (name: string) => keys({ names: [name] }).filter(isPart);
  expect(parts("Institute Vive")).toEqual(parts("Vive"));
  expect(parts("Institute").length).toBeGreaterThan(0);
  expect(parts("Institute Vive").some((key) => parts("Institute").includes(key))).toBe(false);
});

test("every key is another one in the database too, whatever signs a name is of", () => {
  const stored = (name: string) => keys({ names: [name] }).map((key) => Buffer.from(key).toString("hex"));
  const distinct = (name: string) => new Set(stored(name)).size === stored(name).length;
  expect(distinct("\u{270B}\u{1F3FF} \u{1F4AA}\u{1F3FF} \u{1F450}\u{1F3FF} \u{1F64C}\u{1F3FF}")).toBe(true);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), distinct));
});

test("a name without letters has no key that others could share", () => {
  expect(keys({ names: ["!!!"] }).filter((key) => key === "name:" || key === "short:")).toEqual([]);
});

const words = fc.constantFrom("Vive", "Viva", "Biotech", "Bioetch", "Institute", "de", "S.L.", "CIC", "Tecnalia", "Oiz", "Basque", "Lab");
const telling = fc.constantFrom("Vive", "Viva", "Biotech", "Bioetch", "Tecnalia", "Oiz");
const entry: fc.Arbitrary<Likeable> = fc.record({
  names: fc.array(
    fc.tuple(fc.array(words, { maxLength: 2 }), telling, fc.array(words, { maxLength: 2 })).map((all) => all.flat().join(" ")),
    { minLength: 1, maxLength: 2 },
  ),
  website: fc.option(fc.constantFrom("vive.eus", "https://www.vive.eus/en", "oiz.eus"), { nil: null }),
  emails: fc.array(fc.constantFrom("a@vive.eus", "b@oiz.eus", "c@gmail.com"), { maxLength: 2 }),
  vat: fc.option(fc.constantFrom("A48265169", "ESA48265169", "B58378431"), { nil: null }),
  phone: fc.option(fc.constantFrom("944000000", "+34 944 000 000"), { nil: null }),
});

test("two that are worth a look, each with a word of its own, always share a key: what is sought by keys misses none of them", () => {
  fc.assert(
    fc.property(entry, entry, (one, other) => {
      const { score } = likeness(traitsOf(one), traitsOf(other));
      const theirs = new Set(keys(other));
      if (score >= WORTH_A_LOOK) expect(keys(one).some((key) => theirs.has(key))).toBe(true);
    }),
    { numRuns: cases(1000) },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, slugOf } from "./fold.ts";

const any = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 }).map((points) => String.fromCodePoint(...points));

describe("a folded name", () => {
  test.each([
    ["Quirón", "quiron"],
    ["QUIRÓN  Salud", "quiron salud"],
    [" Ikerbasque\t", "ikerbasque"],
    ["ÑANDÚ", "nandu"],
    ["ﬁlm", "film"],
    ["Ｗｉｄｅ", "wide"],
    ["I\u0307stanbul", "istanbul"],
    ["O’Hara & Co.", "o’hara & co."],
  ])("%j is %j", (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test("is the same whether its letters were typed composed or not, in any case", () => {
    fc.assert(fc.property(fc.string(), (text) => fold(text.toUpperCase()) === fold(text)));
    expect(fold("Quiro\u0301n")).toBe(fold("QUIRÓN"));
  });

  test("has no marks, no double spaces, none at its ends", () => {
    fc.assert(fc.property(any, (text) => !/\p{M}|\s\s|^\s|\s$/u.test(fold(text))));
  });
});

describe("a name in an address", () => {
  test.each([
    ["CIC bioGUNE", "cic-biogune"],
    ["Hospital Quirónsalud Bizkaia", "hospital-quironsalud-bizkaia"],
    ["  —Ä—  ", "a"],
    ["A&B / C", "a-b-c"],
    ["株式会社", "x"],
    ["", "x"],
  ])("%j is %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("is 1 to 60 letters, digits and single hyphens, with none at its ends", () => {
    fc.assert(fc.property(any, (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(text)) && slugOf(text).length <= 60));
    expect(slugOf(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
  });

  test("does not change when it is made of itself", () => {
    fc.assert(fc.property(any, (text) => slugOf(slugOf(text)) === slugOf(text)));
  });
});

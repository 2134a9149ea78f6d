import { expect, test } from "vitest";
import { withoutLegalForms } from "./legal-forms.ts";

test.each([
  ["histocell sl", "histocell"],
  ["histocell s l", "histocell"],
  ["histocell s l u", "histocell"],
  ["histocell sociedad limitada", "histocell"],
  ["histocell sociedad de responsabilidad limitada unipersonal", "histocell"],
  ["ulma taldea s coop", "ulma taldea"],
  ["ikerlan koop elkartea", "ikerlan"],
  ["strasser gmbh", "strasser"],
  ["strasser gmbh co kg", "strasser"],
  ["vzw hartstichting", "vzw hartstichting"],
  ["verein der freunde e v", "verein der freunde"],
  ["zaklad sp z o o", "zaklad"],
  ["acme s r o", "acme"],
  ["acme inc", "acme"],
  ["limited brands ltd", "brands"],
])("%s is %s without its legal form", (written, kept) => {
  expect(withoutLegalForms(written).join(" ")).toBe(kept);
});

test("a name that is nothing but a form keeps its words", () => {
  expect(withoutLegalForms("sl")).toEqual(["sl"]);
  expect(withoutLegalForms("sociedad anonima")).toEqual(["sociedad", "anonima"]);
  expect(withoutLegalForms("s a")).toEqual(["sa"]);
});

test("a short word that begins a name is no form, nor are letters that stand alone", () => {
  expect(withoutLegalForms("ab biotics")).toEqual(["ab", "biotics"]);
  expect(withoutLegalForms("se bordelaise")).toEqual(["se", "bordelaise"]);
  expect(withoutLegalForms("x y z")).toEqual(["x", "y", "z"]);
});

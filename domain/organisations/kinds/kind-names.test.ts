import { expect, test } from "vitest";
import { type ClusterKind, isKindKey, KINDS, standardKind } from "#domain/organisations/state";
import { kindNames, kindsInOrder } from "./kind-names.ts";

const own: ClusterKind[] = [
  { key: "research-lab", name: { en: "Lab", es: "Laboratorio", eu: "Laborategia" }, hint: {}, version: 1 },
  { key: "company-start-up", name: { en: "Start-up", es: "Empresa emergente", eu: "Enpresa hasiberria" }, hint: {}, version: 3 },
  { key: "company-spin-off", name: { en: "Spin-off" }, hint: {}, version: 1 },
];

test("a kind of the cluster's own is called by its words in each language, a standard one by the portal's", () => {
  const name = kindNames(own, "eu", (kind) => `<${kind}>`);
  expect(name("company-start-up")).toBe("Enpresa hasiberria");
  expect(name("careProvider")).toBe("<careProvider>");
});

test("one that is gone, or has no word in a language, is called what its standard kind is called", () => {
  const name = kindNames(own, "es", (kind) => `<${kind}>`);
  expect(name("university-gone-2")).toBe("<university>");
  expect(name("company-spin-off")).toBe("<company>");
});

test("each standard kind is followed by those that are based on it, in their order", () => {
  expect(kindsInOrder(own)).toEqual(["company", "company-start-up", "company-spin-off", "research", "research-lab", ...KINDS.slice(2)]);
});

test("a key tells its standard kind, and nothing else is a key", () => {
  for (const kind of KINDS) expect([isKindKey(kind), standardKind(kind)]).toEqual([true, kind]);
  expect(standardKind("careProvider-home-care-2")).toBe("careProvider");
  expect(standardKind(null)).toBeNull();
  for (const text of [
    "",
    "club",
    "club-company",
    "company-",
    "company--x",
    "company-X",
    "company-a b",
    "company%",
    `company-${"x".repeat(41)}`,
  ])
    expect(isKindKey(text), text).toBe(false);
});

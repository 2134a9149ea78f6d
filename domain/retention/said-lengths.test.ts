import { expect, test } from "vitest";
import { REFUSALS } from "#domain/refusals";
import { catalogues } from "../../messages/catalogues.ts";
import { PORTAL_LENGTHS, RETENTION_LENGTHS } from "./lengths.ts";
import { refusalLengths, saidLengths } from "./said-lengths.ts";

test("a text says its lengths under the names of their units", () => {
  const { silentOwner, successionNotice } = PORTAL_LENGTHS;
  expect(saidLengths(["silentOwner", "successionNotice"])).toEqual({ months: String(silentOwner.n), days: String(successionNotice.n) });
});

test("two lengths of one unit in one text are an error, and neither takes the place of the other", () => {
  expect(() => saidLengths(["unconfirmed", "draft"])).toThrow("Two lengths of one unit in one text: unconfirmed, draft");
});

test("a refusal says the length that applies, whoever refuses", () => {
  expect(refusalLengths("merge.too_late")).toEqual({ days: String(RETENTION_LENGTHS.mergeUndo.n) });
  expect(refusalLengths("forbidden")).toEqual({});
});

test("every refusal whose sentence has a length is given it, and no other is", () => {
  const sentenceOf = (refusal: string) =>
    String(refusal.split(".").reduce((words: unknown, key) => (words as Record<string, unknown>)[key], catalogues.en.errors.refusals));
  const said = (refusal: string) => [...sentenceOf(refusal).matchAll(/\{(minutes|hours|days|months|years)\b/g)].map(([, unit]) => unit);
  for (const refusal of REFUSALS) expect(Object.keys(refusalLengths(refusal)), refusal).toEqual(said(refusal));
});

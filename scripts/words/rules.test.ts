import { expect, test } from "vitest";
import { endsWithoutStop, gluedEnding } from "./endings.ts";
import { glossary, type Language } from "./glossary.ts";
import { readable } from "./sayings.ts";

const said = glossary();

/** Sentences that the rules for words of docs/style.md forbid, each with the number of its rule. */
const WRONG: [number, Language, string][] = [
  [1, "eu", "{name} izeneko pertsonak saioa hasita du hemen."],
  [1, "eu", "Zure erakundea {consortium} partzuergoaren partzuergokidea da."],
  [1, "eu", "Esteka bat bidali dugu helbide honetara: {email}."],
  [1, "eu", "{organisation} erakundearen izenean aritzen duzu."],
  [2, "es", "{organisation} propone tres horas."],
  [2, "es", "¿Es su entidad? Reclámela."],
  [2, "es", "Puede borrar el borrador."],
  [2, "es", "Pida actuar por la entidad."],
  [3, "en", "There is nothing to look at."],
  [3, "en", "Approve it all the same."],
  [3, "en", "If need be"],
  [3, "en", "Ask somebody at the office."],
  [3, "en", "The row is here already."],
];

test.each(WRONG)("rule %i refuses in %s: %s", (_, language, text) => {
  expect(said[language].filter(({ pattern }) => pattern.test(readable(text)))).not.toEqual([]);
});

test("rule 1 refuses a Basque ending after a number, and rule 4 an error without a full stop", () => {
  expect(gluedEnding("eu", "{n, plural, one {batek} other {#k}}")).toBe("#k");
  expect(endsWithoutStop("errors.refusals.room.gone", "It is gone")).toBe(true);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXCHANGE_FIELDS } from "#domain/exchange/exchange-fields";
import type { ExchangeField, ProblemEffect } from "#domain/exchange/state";
import { runs } from "#test/cases/sampled";
import { readCell } from "./read-cell.ts";

const read = (field: ExchangeField, cell: string, country?: string) => readCell(field, cell, { values: {}, country });

describe("a cell of a field", () => {
  test.each<[ExchangeField, string, string | undefined, (readonly [string, ProblemEffect])?]>([
    ["slug", " olatz-farma ", "olatz-farma"],
    ["name", "  Olatz Farma ", "Olatz Farma"],
    ["name", "-", undefined],
    ["name", "n/a", undefined],
    ["kind", "Empresa", "company"],
    ["kind", "HES", "university"],
    ["kind", "Ospitalea", "careProvider"],
    ["kind", "Asoc. pacientes", undefined, ["kind", "without"]],
    ["sectors", "Biotec; Salud digital", "biotech ehealth"],
    ["sectors", "Salud digital / Biotec", "biotech ehealth"],
    ["sectors", "Biotec; Zer?", "biotech", ["sectors", "without"]],
    ["region", "Vizcaya", "ES213"],
    ["region", "ES213", "ES213"],
    ["region", "FR10", undefined],
    ["region", "Atlantis", undefined, ["region", "without"]],
    ["country", "España", "ES"],
    ["country", "Frantzia", "FR"],
    ["country", "EL", "GR"],
    ["country", "UK", "GB"],
    ["country", "NO", "NO"],
    ["country", "NA", "NA"],
    ["country", "-", undefined],
    ["country", "Narnia", undefined, ["country", "without"]],
    ["vat", "B-95000014", "B95000014"],
    ["vat", "ESB95000014", "B95000014"],
    ["vat", "B95000010", undefined, ["vat", "without"]],
    ["vat", "pendiente", undefined, ["vat", "without"]],
    ["pic", "999999999.0", "999999999"],
    ["pic", "12", undefined, ["pic", "without"]],
    ["ror", "https://ror.org/01cc3fy72", "01cc3fy72"],
    ["ror", "01cc3fy7", undefined, ["ror", "without"]],
    ["website", "https://olatz.example", "https://olatz.example"],
    ["website", "www.olatz.example", "https://www.olatz.example", ["website_scheme", "repaired"]],
    ["website", "not an address", undefined, ["website", "without"]],
    ["founded", "1998.0", "1998"],
    ["founded", "1700 BC", undefined, ["founded", "without"]],
    ["people", "1.200", "1200"],
    ["people", "12,500", "12500"],
    ["people", "many", undefined, ["people", "without"]],
    ["contactEmail", "ane@olatz.example", "ane@olatz.example"],
    ["contactEmail", "ane at olatz", undefined, ["email", "without"]],
    ["aliases", "Olatz; OF", "Olatz; OF"],
    ["aliases", "x".repeat(161), undefined, ["text", "without"]],
    ["phone", "+34 944 000 000", "+34 944 000 000"],
    ["phone", "9".repeat(41), undefined, ["text", "without"]],
    ["short.eu", "Sentsoreak", "Sentsoreak"],
    ["short.eu", "x".repeat(201), undefined, ["text", "without"]],
  ])("%s %j", (field, cell, text, problem) => {
    const said = read(field, cell);
    expect(said.text).toBe(text);
    expect(said.problem && [said.problem.code, said.problem.effect]).toEqual(problem);
  });
});

test("a number of another country is read by the country of its row, or by what is written before it", () => {
  expect(read("vat", "DE136695976").text).toBe("DE136695976");
  expect(read("vat", "136695976", "DE").text).toBe("DE136695976");
  expect(read("vat", "B95000014", "DE").problem).toMatchObject({ code: "vat", effect: "without" });
});

test("a word that somebody mapped means what they said, and one that is left out says nothing", () => {
  const values = { kind: { "asoc pacientes": "administration", otros: "" }, sectors: { zer: "care" } };
  expect(readCell("kind", "Asoc. pacientes", { values, country: undefined })).toEqual({ text: "administration" });
  expect(readCell("kind", "Otros", { values, country: undefined })).toEqual({});
  expect(readCell("sectors", "Zer?", { values, country: undefined })).toEqual({ text: "care" });
});

test("whatever a cell holds, it is a text, nothing, or a problem; and what was read is read again as it is", () => {
  const field = fc.constantFrom(...EXCHANGE_FIELDS.filter((each) => each !== "slug"));
  const cell = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."ESB95000014 .,;/|-\"'"), maxLength: 16 }),
    fc.constantFrom("Empresa", "Vizcaya", "España", "Biotec, IVD", "www.a.example", "1.200", "1998.0"),
  );
  fc.assert(
    fc.property(field, cell, (field, text) => {
      const once = read(field, text);
      if (once.text === undefined) return;
      const codes = field === "sectors" ? once.text.replaceAll(" ", ";") : once.text;
      const again = read(field, codes);
      expect(again.problem).toBeUndefined();
      // A text that would itself say nothing, such as "no" between two spaces, is nothing.
      expect(again.text ?? once.text).toBe(once.text);
    }),
    { numRuns: runs(600) },
  );
});

import { describe, expect, test } from "vitest";
import type { ExchangeField, ImportColumn } from "#domain/exchange/state";
import { cellOf, planRow } from "./plan-row.ts";

const columns = (...fields: (ExchangeField | null)[]) => fields.map((field): ImportColumn => ({ field, why: field ? "known" : "none" }));
const COLUMNS = columns("name", "country", "vat", null, "website");
const row = (cells: string[], fixes: Record<string, string> = {}) => ({ cells, fixes });

test("a row says what its columns say; a column that leads nowhere, and an empty cell, say nothing", () => {
  expect(planRow(row(["Olatz", "España", "B95000014", "600", ""]), COLUMNS, {})).toEqual({
    draft: { name: "Olatz", country: "ES", vat: "B95000014" },
    problems: [],
    skip: undefined,
  });
});

test("what somebody wrote in the place of a cell counts, also where the row has no such cell", () => {
  const given = row(["", "ES"], { 0: "Senar", 4: "https://senar.example" });
  expect(cellOf(given, 0)).toBe("Senar");
  expect(cellOf(given, 2)).toBe("");
  expect(planRow(given, COLUMNS, {}).draft).toEqual({ name: "Senar", country: "ES", website: "https://senar.example" });
});

test("each problem says where, what was found and what becomes of the row", () => {
  expect(planRow(row(["Olatz", "Narnia", "x", "", "www.olatz.example"]), COLUMNS, {}).problems).toEqual([
    { code: "country", effect: "without", field: "country", column: 1, found: "Narnia" },
    { code: "vat", effect: "without", field: "vat", column: 2, found: "x" },
    {
      code: "website_scheme",
      effect: "repaired",
      field: "website",
      column: 4,
      found: "www.olatz.example",
      fix: "https://www.olatz.example",
    },
  ]);
});

test("a number is read by the country of its row, in words that somebody mapped too", () => {
  const values = { country: { deutschland: "DE" } };
  expect(planRow(row(["Olatz", "Deutschland", "136695976"]), COLUMNS, values).draft.vat).toBe("DE136695976");
});

describe("a row that is skipped", () => {
  test.each([
    [["", "ES", "B95000014"], "name_missing"],
    [["-", "ES", "B95000014"], "name_missing"],
    [["Total", "", ""], "total"],
    [["", "", "GUZTIRA", "1.800"], "total"],
  ])("%j: %s", (cells, skip) => {
    expect(planRow(row(cells), COLUMNS, {}).skip).toBe(skip);
  });
  test("without a name it says so first, and once", () => {
    const { problems } = planRow(row(["", "Narnia"]), COLUMNS, {});
    expect(problems.map(({ code, effect }) => [code, effect])).toEqual([
      ["name_missing", "skip"],
      ["country", "without"],
    ]);
  });
  test("an organisation that is called Total is none, where its address in the portal is beside it", () => {
    const withSlug = columns("slug", "name");
    expect(planRow(row(["total", "Total"]), withSlug, {})).toMatchObject({ skip: undefined, draft: { slug: "total", name: "Total" } });
    expect(planRow(row(["nd", "ND"]), withSlug, {})).toMatchObject({ skip: undefined, draft: { slug: "nd" } });
  });
});

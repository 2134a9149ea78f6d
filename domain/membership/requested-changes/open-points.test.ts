import { expect, test } from "vitest";
import { isCorrected, openPoints } from "./open-points.ts";

const fields = (answers: Record<string, string | string[] | undefined>) => [
  { pages: [{ fields: Object.entries(answers).map(([key, answer]) => ({ key, answer })) }] },
];

test("a requested change is open until its answer is another one than before", () => {
  const points = [
    { question: "website", before: "https://old.example" },
    { question: "sectors", before: ["pharma"] },
    { question: "short", before: null },
  ];
  const before = { website: "https://old.example", sectors: ["pharma"], short: undefined };
  expect(openPoints(fields(before), points)).toBe(3);
  expect(openPoints(fields({ ...before, website: "https://new.example" }), points)).toBe(2);
  expect(openPoints(fields({ website: "https://new.example", sectors: ["pharma", "care"], short: "Sensors" }), points)).toBe(0);
  expect(isCorrected(["care", "pharma"], ["pharma", "care"])).toBe(true);
  expect(isCorrected(undefined, null)).toBe(false);
});

test("a point whose question is no longer asked is not open: nobody could answer it", () => {
  expect(openPoints(fields({}), [{ question: "website", before: "https://old.example" }])).toBe(0);
});

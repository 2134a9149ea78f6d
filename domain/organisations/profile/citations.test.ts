import { expect, test } from "vitest";
import { citations } from "./citations.ts";

const article = { title: "Ecosystem of the Month", url: "https://example.org/a", readOn: "2026-11-25" };
const press = { title: "A newspaper", url: null, readOn: "2026-11-25" };

test("a source that states several fields is listed once", () => {
  const { list, numberOf } = citations([
    { field: "kind", ...article },
    { field: "founded", ...press },
    { field: "short", ...article },
  ]);
  expect(list).toEqual([article, press]);
  expect([numberOf("kind"), numberOf("founded"), numberOf("short"), numberOf("town")]).toEqual([1, 2, 1, undefined]);
});

test("a source of everything states what no other does", () => {
  const { numberOf } = citations([
    { field: "*", ...article },
    { field: "founded", ...press },
  ]);
  expect([numberOf("kind"), numberOf("founded")]).toEqual([1, 2]);
});

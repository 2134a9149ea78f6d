import fc from "fast-check";
import { expect, test } from "vitest";
import { offsetOf, PAGE_SIZE, pageOf } from "./pagination.ts";

test.each([
  [0, 1, 1, 1],
  [1, 1, 1, 1],
  [50, 1, 1, 1],
  [51, 2, 2, 2],
  [124, 3, 3, 3],
  [124, 9, 3, 3],
  [124, 0, 1, 3],
  [124, -5, 1, 3],
])("of %i rows, page %i asked is page %i of %i", (total, asked, page, pages) => {
  expect(pageOf([], total, asked)).toEqual({ rows: [], total, page, pages });
});

test("pages begin where the one before ends", () => {
  expect([1, 2, 3].map((page) => offsetOf(page))).toEqual([0, PAGE_SIZE, 2 * PAGE_SIZE]);
  expect(offsetOf(0)).toBe(0);
  expect(offsetOf(3, 100)).toBe(200);
});

test("each row lies on exactly one page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), (total, size) => {
      const { pages } = pageOf([], total, 1, size);
      const all = Array.from({ length: total }, (_, n) => n);
      const shown = Array.from({ length: pages }, (_, n) => all.slice(offsetOf(n + 1, size), offsetOf(n + 1, size) + size)).flat();
      expect(shown).toEqual(all);
    }),
  );
});

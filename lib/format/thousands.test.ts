import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { formatNumber } from "#lib/format";
import { thousandsMark, withThousands } from "./thousands.ts";

test.each(LOCALES)("a counter in the browser writes numbers as the pages in %s do", (locale) => {
  for (const n of [0, 7, 999, 1000, 1200, 20_000, 123_456, 1_234_567])
    expect(withThousands(n, thousandsMark(locale))).toBe(formatNumber(n, locale));
  expect(withThousands(-300, thousandsMark(locale))).toBe("-300");
});

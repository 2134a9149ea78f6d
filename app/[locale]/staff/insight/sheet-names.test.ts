import { expect, test } from "vitest";
import { FIGURE_KEYS } from "#domain/insight/state";
import { LOCALES } from "#domain/kernel/state";
import en from "../../../../messages/en/insight.json";
import es from "../../../../messages/es/insight.json";
import eu from "../../../../messages/eu/insight.json";

/** A spreadsheet cuts what is longer. */
const MAX_SHEET_NAME = 31;

test.each(LOCALES)("in %s the title of each figure fits into the name of its sheet", (locale) => {
  const { figure } = { en, es, eu }[locale];
  expect(FIGURE_KEYS.map((key) => figure[key].title).filter((title) => title.length > MAX_SHEET_NAME)).toEqual([]);
});

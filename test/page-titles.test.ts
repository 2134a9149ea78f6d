import { expect, test } from "vitest";
import { pagesOf } from "#domain/membership/definition/definition";
import { EARLIER_PAGES } from "#domain/membership/definition/definition-problem";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import en from "../messages/en/questions.json" with { type: "json" };
import es from "../messages/es/questions.json" with { type: "json" };
import eu from "../messages/eu/questions.json" with { type: "json" };

const several = Object.values(STANDARD_DEFINITIONS).flatMap((definition) =>
  pagesOf(definition).filter(({ questions }) => questions.length > 1),
);
const titled = [...new Set([...several.map(({ key }) => key), ...EARLIER_PAGES])].toSorted();

test.each(Object.entries({ en, es, eu }))(
  "in %s each page of several questions has a title, now or before, and no other page has one",
  (_, { pages }) => {
    expect(Object.keys(pages).toSorted()).toEqual(titled);
    expect(Object.values(pages).filter((title) => title.trim() === "")).toEqual([]);
  },
);

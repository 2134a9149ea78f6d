import { expect, test } from "vitest";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { catalogues } from "../../../../../messages/catalogues.ts";
import { RETENTION_GROUPS } from "./retention-groups.ts";

const ALL = Object.keys(RETENTION_LENGTHS).sort();

test("the page has each length of the retention table once, with a sentence in each language and no number of its own", () => {
  expect(Object.values(RETENTION_GROUPS).flat().toSorted()).toEqual(ALL);
  for (const [locale, { settings }] of Object.entries(catalogues)) {
    expect(Object.keys(settings.retention.times).sort(), locale).toEqual(ALL);
    expect(JSON.stringify(settings.retention), locale).not.toMatch(/\d/);
  }
});

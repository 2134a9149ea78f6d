import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { LOCALES } from "#domain/kernel/state";
import { SaveProfile } from "#domain/organisations/input";
import { MERGE_FIELDS, NUMBER_FIELDS } from "#domain/organisations/merge/merge-fields";
import { AskMerge } from "#domain/organisations/merge/merge-input";
import { FORM_FIELDS } from "./fields.ts";
import { emptyProfile, PROFILE_COLUMNS, publicPart } from "./profile-columns.ts";
import { PROFILE } from "./profile-fields.ts";

/** Columns that the portal keeps about an organisation, and that its own profile form does not send. */
const KEPT = [
  "id",
  "clusterId",
  "slug",
  "nameKey",
  "aliases",
  "status",
  "groupKey",
  "publishedAt",
  "madeUp",
  "createdAt",
  "updatedAt",
  "version",
  "visibility",
];
const ID = "0".repeat(26);

test("every row has its column under its own name, and every column its row", () => {
  const columns = getTableColumns(organisations);
  for (const name of PROFILE_COLUMNS) expect(PROFILE[name].column, name).toBe(columns[name]);
  expect(Object.keys(columns).sort()).toEqual([...PROFILE_COLUMNS, ...NUMBER_FIELDS, ...KEPT].sort());
});

test("a field without an answer is stored as its column allows: null, a list or texts in no language", () => {
  const {
    organisationId: _,
    version: __,
    choice: ___,
    visibility: ____,
    ...sent
  } = SaveProfile.parse({ organisationId: ID, version: 0, name: "Made-up" });
  const saved = { ...sent, capabilities: [] };
  expect(saved).toEqual(emptyProfile("Made-up"));
  for (const name of PROFILE_COLUMNS) expect(PROFILE[name].column.notNull, name).toBe(saved[name] !== null);
});

test("two editors choose between versions of every field, and a merge between the sides of every field", () => {
  const chosen = (value: string, fields: readonly string[]) => {
    const all: Record<string, unknown> = {};
    for (const field of fields) {
      const [name = "", lang] = field.split(".");
      all[name] = lang ? Object.fromEntries(LOCALES.map((each) => [each, value])) : value;
    }
    return all;
  };
  expect(SaveProfile.safeParse({ organisationId: ID, version: 0, name: "Made-up", choice: chosen("theirs", FORM_FIELDS) }).success).toBe(
    true,
  );
  const merge = AskMerge.parse({ fromId: ID, intoId: ID, choices: chosen("from", MERGE_FIELDS), reason: "They are one organisation." });
  expect(Object.keys(merge.choices).sort()).toEqual([...MERGE_FIELDS].sort());
});

test("whom to ask for is never public, and what lists an organisation always is", () => {
  expect(Object.keys(emptyProfile("Made-up")).filter((name) => !(name in publicPart(emptyProfile("Made-up"))))).toEqual([
    "contactName",
    "contactEmail",
  ]);
});

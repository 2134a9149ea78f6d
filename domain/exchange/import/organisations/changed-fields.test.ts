import fc from "fast-check";
import { expect, test } from "vitest";
import { EXCHANGE_FIELDS, type ExchangeDraft, type ExchangeValues, exchangeText, withDraft } from "#domain/exchange/exchange-fields";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { runs } from "#test/cases/sampled";
import { changedFields } from "./changed-fields.ts";

const NUMBERS = { phone: null, groupName: null };
const here: ExchangeValues = {
  profile: { ...emptyProfile("Zubieta"), town: "Bilbao", pic: "999999999", sectors: ["devices", "ivd"], short: { es: "Sensores" } },
  numbers: NUMBERS,
  aliases: ["Zubi"],
};

test("a row fills what is empty, and what differs is replaced where that was asked", () => {
  const draft: ExchangeDraft = { name: "Zubieta", town: "Bilbo", phone: "944", "short.eu": "Sentsoreak", aliases: "Zubi; ZB" };
  expect(changedFields(here, draft)).toEqual({ keep: ["short.eu", "phone"], replace: ["town", "short.eu", "aliases", "phone"] });
});

test("the address in the portal is no change, nor are the same segments in another order", () => {
  expect(changedFields(here, { slug: "another", sectors: "ivd devices", name: "Zubieta" })).toEqual({ keep: [], replace: [] });
});

const DRAFT: Record<string, fc.Arbitrary<string | undefined>> = {
  name: fc.constantFrom("Zubieta", "Zubieta Biobank"),
  town: fc.constantFrom(undefined, "", "Bilbo", "Bilbao"),
  kind: fc.constantFrom(undefined, "company", "research"),
  sectors: fc.constantFrom(undefined, "devices ivd", "pharma"),
  "short.es": fc.constantFrom(undefined, "Sensores", "Otros"),
  "needs.eu": fc.constantFrom(undefined, "Kideak"),
  aliases: fc.constantFrom(undefined, "Zubi", 'Zubi; "Z, B"'),
  founded: fc.constantFrom(undefined, "1998"),
  pic: fc.constantFrom(undefined, "999999999", "111111111"),
};
const draft = fc.record(DRAFT) as fc.Arbitrary<ExchangeDraft>;

test("what is kept is a part of what is replaced; nothing is emptied; and once written, a row changes nothing again", () => {
  fc.assert(
    fc.property(draft, (row) => {
      const { keep, replace } = changedFields(here, row);
      expect(replace).toEqual(expect.arrayContaining(keep));
      for (const field of keep) expect(exchangeText(here, field)).toBe("");
      const next = withDraft(here, row, replace);
      for (const field of EXCHANGE_FIELDS) {
        if (exchangeText(here, field) !== "") expect(exchangeText(next, field)).not.toBe("");
        if (!replace.includes(field)) expect(exchangeText(next, field)).toBe(exchangeText(here, field));
      }
      expect(changedFields(next, row)).toEqual({ keep: [], replace: [] });
    }),
    { numRuns: runs(200) },
  );
});

import { expect, test } from "vitest";
import { consents } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { as, auditOf, person, visitor } from "#test/builders";
import { chooseConsent } from "./choose-consent.ts";
import { ownConsents } from "./people-reads.ts";

const newsletter = (given: boolean) => ({ consent: "newsletter" as const, given });

test("a consent is given, withdrawn and given again, each once and in the audit", async () => {
  const id = await person();
  const ctx = await as(id);
  for (const given of [true, true, false, false, true]) expect((await chooseConsent(ctx, newsletter(given))).ok).toBe(true);
  expect(await context().db.select().from(consents)).toHaveLength(2);
  expect(await ownConsents(ctx)).toMatchObject([
    { kind: "newsletter", givenAt: expect.any(Date), withdrawnAt: expect.any(Date) },
    { kind: "newsletter", withdrawnAt: null, textVersion: expect.any(String) },
  ]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    "person.consent_given",
    "person.consent_withdrawn",
    "person.consent_given",
  ]);
});

test("two at once give one row, and nobody chooses for another", async () => {
  const [mine, theirs] = [await as(await person()), await as(await person())];
  await Promise.all([chooseConsent(mine, newsletter(true)), chooseConsent(mine, newsletter(true))]);
  expect(await ownConsents(mine)).toHaveLength(1);
  expect(await ownConsents(theirs)).toEqual([]);
  expect(await ownConsents(visitor())).toEqual([]);
  expect(await chooseConsent(visitor(), newsletter(true))).toMatchObject({ refusal: "forbidden" });
});

import { expect, test } from "vitest";
import { consents } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { as, auditOf, person, visitor } from "#test/builders";
import { chooseConsent } from "./choose-consent.ts";
import { ownConsents } from "./people-reads.ts";

const listing = (given: boolean) => ({ consent: "listing" as const, given });

test("a consent is given, withdrawn and given again, each once and in the audit", async () => {
  const id = await person();
  const ctx = await as(id);
  for (const given of [true, true, false, false, true]) expect((await chooseConsent(ctx, listing(given))).ok).toBe(true);
  expect(await context().db.select().from(consents)).toHaveLength(2);
  expect(await ownConsents(ctx)).toMatchObject([
    { kind: "listing", givenAt: expect.any(Date), withdrawnAt: expect.any(Date) },
    { kind: "listing", withdrawnAt: null, textVersion: expect.any(String) },
  ]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    "person.consent_given",
    "person.consent_withdrawn",
    "person.consent_given",
  ]);
});

test("two at once give one row, and nobody chooses for another", async () => {
  const [mine, theirs] = [await as(await person()), await as(await person())];
  await Promise.all([chooseConsent(mine, listing(true)), chooseConsent(mine, listing(true))]);
  expect(await ownConsents(mine)).toHaveLength(1);
  expect(await ownConsents(theirs)).toEqual([]);
  expect(await ownConsents(visitor())).toEqual([]);
  expect(await chooseConsent(visitor(), listing(true))).toMatchObject({ refusal: "forbidden" });
});

test("a consent to the newsletter that was given before there was one can be withdrawn and not given", async () => {
  const id = await person();
  const ctx = await as(id);
  expect(await chooseConsent(ctx, { consent: "newsletter", given: true })).toMatchObject({ refusal: "not_found" });
  const row = {
    id: ctx.newId(),
    applicationId: null,
    personId: id,
    kind: "newsletter",
    textVersion: "2026-11-26",
    locale: "en",
    givenAt: ctx.now,
  } as const;
  await transact(ctx, async (turn) => void (await turn.db.insert(consents).values(row)));
  expect((await chooseConsent(ctx, { consent: "newsletter", given: false })).ok).toBe(true);
  expect(await ownConsents(ctx)).toMatchObject([{ kind: "newsletter", withdrawnAt: expect.any(Date) }]);
});

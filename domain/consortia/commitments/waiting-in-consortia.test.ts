import { expect, test } from "vitest";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { DAY, later } from "#lib/clock";
import { issued, signed } from "#test/fixtures/commitments";
import { consortium, partner } from "#test/fixtures/consortia";
import { waitingInConsortia } from "./waiting-in-consortia.ts";

const NOTHING = { letters: [], offers: [] };

test("a letter waits for each partner that has not signed the version in force, while it is valid", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  expect(await waitingInConsortia(ctx, organisationId)).toEqual(NOTHING);
  await issued(made);
  expect(await waitingInConsortia(ctx, organisationId)).toMatchObject({ letters: [{ slug: made.slug, title: "Hemen Bizi" }] });
  await signed(made, ctx, organisationId);
  expect(await waitingInConsortia(ctx, organisationId)).toEqual(NOTHING);
  await issued(made, 1, { en: "Each partner enrols twelve people at home." });
  expect((await waitingInConsortia(ctx, organisationId)).letters).toHaveLength(1);
  expect(await waitingInConsortia({ ...ctx, now: later(ctx.now, 32 * DAY) }, organisationId)).toEqual(NOTHING);
});

test("an offer to coordinate waits for the partner that was asked", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await offerCoordination(made.coordinator, { consortiumId: made.id, organisationId });
  expect(await waitingInConsortia(ctx, organisationId)).toMatchObject({ letters: [], offers: [{ slug: made.slug }] });
  expect(await waitingInConsortia(made.coordinator, made.coordinatorId)).toEqual(NOTHING);
});

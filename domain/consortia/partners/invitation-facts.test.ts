import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calls } from "#db/schema/calls";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { publishedCall } from "#test/fixtures/calls";
import { asker, consortium, invited } from "#test/fixtures/consortia";
import { membershipOf } from "./membership.ts";

const inCountry = (id: string, country: string) =>
  transact(context(), ({ db }) => db.update(organisations).set({ country }).where(eq(organisations.id, id)));

test("an invitation comes with what the call pays and with what joining would change of the rules", async () => {
  const { id: callId } = await publishedCall();
  await transact(context(), ({ db }) =>
    db.update(calls).set({ grantFrom: 2_000_000, grantTo: 3_000_000, fundingRate: 70 }).where(eq(calls.id, callId)),
  );
  const made = await consortium({ callId, rulePack: "horizon2021RiaIa" });
  await inCountry(made.coordinatorId, "ES");
  const guest = await invited(made);
  await inCountry(guest.organisationId, "FR");
  const [place] = (await membershipOf(guest.ctx, made.slug))?.places ?? [];
  expect(place?.invitationFacts?.money).toEqual({ grantFrom: 2_000_000, grantTo: 3_000_000, fundingRate: 70 });
  expect(place?.invitationFacts?.effect).toMatchObject({ country: "FR", ofCountry: 1 });
});

test("without a call and rules there is neither, and a request has no such facts", async () => {
  const made = await consortium({ audience: "invited" });
  const guest = await invited(made);
  expect((await membershipOf(guest.ctx, made.slug))?.places[0]?.invitationFacts).toEqual({ money: undefined, effect: undefined });
  const open = await consortium();
  const asking = await asker(open);
  expect((await membershipOf(asking.ctx, open.slug))?.places[0]?.invitationFacts).toBeUndefined();
});

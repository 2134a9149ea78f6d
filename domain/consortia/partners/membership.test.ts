import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import type { OrganisationRole } from "#domain/access/state";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { as, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, invited, partner } from "#test/fixtures/consortia";
import { declinePartner } from "./decline-partner.ts";
import { membershipOf } from "./membership.ts";

const personId = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
/** The same person, acting for one organisation more. */
async function alsoFor(ctx: Context, organisationId: string, role: OrganisationRole) {
  await transact(context(), async ({ db, now }) => {
    await db.insert(organisationPeople).values({ organisationId, personId: personId(ctx), role, since: now });
  });
  return as(personId(ctx));
}

test("who is outside may ask; there is nothing of theirs yet", async () => {
  const made = await consortium();
  const organisationId = await organisation();
  const seen = await membershipOf(await member(organisationId), made.slug);
  expect(seen).toMatchObject({ places: [], why: undefined, askable: [{ organisationId }] });
});

test("who asked sees their own words and may take them back", async () => {
  const made = await consortium();
  const { ctx } = await asker(made, 1);
  const seen = await membershipOf(ctx, made.slug);
  expect(seen?.places).toMatchObject([
    { status: "asked", role: "Platform", message: "We can.", reason: null, may: { withdraw: true, leave: "consortium.not_in" } },
  ]);
  expect([seen?.askable, seen?.why]).toEqual([[], "consortium.already_asked"]);
});

test("who was declined reads why and may ask again", async () => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made, 1);
  await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason: "Tell us more." });
  const seen = await membershipOf(ctx, made.slug);
  expect(seen?.places).toMatchObject([{ status: "declined", reason: "Tell us more." }]);
  expect(seen?.askable).toHaveLength(1);
});

test("whoever asked or is invited answers on the page of their own place, though they no longer read a consortium that was hidden", async () => {
  const made = await consortium();
  const [asking, offered] = [await asker(made), await invited(made, 1)];
  const outside = await member(await organisation());
  expectDone(await hideConsortium(await staff(), { consortiumId: made.id, reason: "It names a hospital that did not agree." }));
  expect((await membershipOf(asking.ctx, made.slug))?.places).toMatchObject([{ status: "asked", may: { withdraw: true } }]);
  expect((await membershipOf(offered.ctx, made.slug))?.places).toMatchObject([{ status: "invited", may: { answerInvitation: true } }]);
  for (const ctx of [asking.ctx, offered.ctx]) expect(await consortiumBySlug(ctx, made.slug)).toBeUndefined();
  for (const ctx of [outside, visitor()]) expect(await membershipOf(ctx, made.slug)).toBeUndefined();
});

test("a person of two organisations sees the place of each, and asks for the one that is free to", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const [second, third] = [await organisation(), await organisation()];
  await alsoFor(inside.ctx, second, "admin");
  const seen = await membershipOf(await alsoFor(inside.ctx, third, "viewer"), made.slug);
  expect(seen?.places.map(({ organisationId, status }) => [organisationId, status])).toEqual([[inside.organisationId, "joined"]]);
  expect(seen?.askable.map(({ organisationId }) => organisationId)).toEqual([second]);
  expect(seen?.asking?.organisation.organisationId).toBe(second);
});

test("the coordinator's place has no way out; a visitor has no place", async () => {
  const made = await consortium();
  const own = await membershipOf(made.coordinator, made.slug);
  expect(own?.places).toMatchObject([{ isCoordinator: true, may: { leave: "consortium.coordinator_stays" } }]);
  expect(await membershipOf(visitor(), made.slug)).toMatchObject({ places: [], askable: [], why: "forbidden" });
  expect(await membershipOf(visitor(), "not-there")).toBeUndefined();
});

test("whoever may ask reads what of each role does not fit their own organisation, also what it shows to nobody", async () => {
  const role = { title: "Sites", sector: "care" as const, seats: 1 };
  const made = await consortium({ roles: [role, { ...role, title: "New country", countries: ["FR"] }] });
  const organisationId = await organisation();
  await transact(
    context({ actor: { kind: "system", name: "test" } }),
    async (ctx) =>
      void (await ctx.db
        .update(organisations)
        .set({
          offers: { eu: "Pertsonak biltzen dituzten guneak.", en: "Sites that enrol people." },
          sectors: ["care"],
          country: "PT",
          visibility: { country: "own" },
        })
        .where(eq(organisations.id, organisationId))),
  );
  const seen = await membershipOf(await member(organisationId), made.slug);
  expect(seen?.asking?.offers).toBe("Sites that enrol people.");
  expect(seen?.asking?.lacks).toEqual({ [made.roleIds[0] ?? ""]: [], [made.roleIds[1] ?? ""]: ["country"] });
});

test("of several organisations the reader says which one asks, and the form is filled in from its profile", async () => {
  const made = await consortium();
  const [first, second] = [await organisation(), await organisation()];
  const both = await alsoFor(await member(first), second, "owner");
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    const capabilities = [{ term: "clinicalTrials" as const, level: null, certificate: null, until: null, confirmedAt: null }];
    await db
      .update(organisations)
      .set({ sectors: ["ehealth"], capabilities: capabilities as never })
      .where(eq(organisations.id, second));
  });
  expect((await membershipOf(both, made.slug))?.asking).toBeUndefined();
  expect((await membershipOf(both, made.slug, "somebody-else"))?.asking).toBeUndefined();
  const chosen = await membershipOf(both, made.slug, second);
  expect(chosen?.asking).toMatchObject({ organisation: { organisationId: second }, roleId: made.roleIds[1] });
});

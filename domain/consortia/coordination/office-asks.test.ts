import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles } from "#db/schema/access";
import { factsOf } from "#domain/consortia/facts";
import { removePartner } from "#domain/consortia/partners/remove-partner";
import { coordinatorOf } from "#domain/consortia/policy";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { workspaceOf } from "#domain/consortia/workspace";
import { actorId } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { ORGANISATION_STATUSES, type OrganisationStatus } from "#domain/organisations/state";
import { actsFor, as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { asker, becomes, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { stale, tally } from "#test/mail/mailed";
import { answerCoordinationOffer } from "./answer-coordination-offer.ts";
import { offerCoordination } from "./offer-coordination.ts";
import { openOffer } from "./offers.ts";
import { withdrawCoordinationOffer } from "./withdraw-coordination-offer.ts";

const again = (ctx: Context) => as(actorId(ctx.actor) ?? "");
const coordinatorNow = async (id: string) => {
  const facts = await factsOf(context(), { id });
  return facts && coordinatorOf(facts);
};
const templatesTo = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);

/** A consortium whose coordinator's membership is over, with a partner and an administrator. */
async function left(status: OrganisationStatus = "lapsed") {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await becomes(made.coordinatorId, status);
  const place = { consortiumId: made.id, organisationId };
  return { made, ctx, organisationId, place, former: await again(made.coordinator), admin: await staff("staffAdmin") };
}
async function asked() {
  const all = await left();
  expect(refusalOf(await offerCoordination(all.admin, all.place))).toBe("done");
  return all;
}

test.each(ORGANISATION_STATUSES)(
  "while the coordinator's organisation is %s, an administrator asks only where nobody can act for it",
  async (status) => {
    const { made, place, former, admin } = await left(status);
    const isOffice = !["active", "hidden"].includes(status);
    expect((await workspaceOf(admin, made.slug))?.lacksCoordinator).toBe(isOffice);
    expect(refusalOf(await offerCoordination(admin, place))).toBe(isOffice ? "done" : "forbidden");
    const own = { active: "done", hidden: "organisation.not_active" }[status as string] ?? "not_found";
    expect(refusalOf(await offerCoordination(former, place))).toBe(own);
  },
);

test("the office asks, the partner accepts: it coordinates, the earlier coordinator stays and can be removed, and all are told the truth", async () => {
  const { made, ctx, organisationId, place, former, admin } = await asked();
  expect((await mailsTo(emailOf(ctx))).at(-1)).toMatchObject({ template: "coordination-offered", data: { asked: "office" } });
  expect(await waitingFor(ctx, { slug: made.slug })).toMatchObject([{ things: [{ kind: "coordinate" }, expect.anything()] }]);
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("done");
  expect([await coordinatorNow(made.id), await openOffer(context(), made.id)]).toEqual([organisationId, undefined]);
  expect((await mailsTo(emailOf(former))).at(-1)).toMatchObject({
    ...{ template: "coordination-taken", data: { asked: "office", path: `/en/consortia/${made.slug}` } },
  });
  expect((await mailsTo(emailOf(admin))).at(-1)).toMatchObject({ template: "coordination-answered", data: { answer: "accept" } });
  expect((await auditOf(made.id)).slice(-2)).toMatchObject([
    { action: "consortium.coordination_offered", actorId: actorId(admin.actor), facts: { organisationId, asked: "office" } },
    { action: "consortium.coordination_taken", actorId: actorId(ctx.actor), facts: { organisationId } },
  ]);
  expect(await workspaceOf(ctx, made.slug)).toMatchObject({
    lacksCoordinator: false,
    everyone: [{ role: "partner" }, { role: "coordinator" }],
  });
  expect(refusalOf(await offerCoordination(admin, place))).toBe("forbidden");
  const out = { consortiumId: made.id, organisationId: made.coordinatorId, why: "Its membership has ended." };
  expect(refusalOf(await removePartner(ctx, out))).toBe("done");
});

test("the partner declines: only the administrator is told, nothing changes, and another partner can be asked", async () => {
  const { made, ctx, place, former, admin } = await asked();
  const before = await templatesTo(former);
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "decline" }))).toBe("done");
  expect(await templatesTo(former)).toEqual(before);
  expect((await mailsTo(emailOf(admin))).at(-1)).toMatchObject({
    template: "coordination-answered",
    data: { answer: "decline", next: "nobody" },
  });
  expect(await coordinatorNow(made.id)).toBe(made.coordinatorId);
  expect(refusalOf(await offerCoordination(await staff("staffAdmin"), place))).toBe("done");
});

test("who is no administrator any more is not told", async () => {
  const { ctx, place, admin } = await asked();
  await transact(context(), async ({ db }) => {
    await db.delete(clusterRoles).where(eq(clusterRoles.personId, actorId(admin.actor) ?? ""));
  });
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("done");
  expect(await templatesTo(admin)).toEqual([]);
});

test("somebody can act for the coordinator again: what the office asked is over, and its own offers apply", async () => {
  const { made, ctx, place, admin } = await asked();
  await becomes(made.coordinatorId, "active");
  const own = await again(made.coordinator);
  const waits = (await waitingFor(ctx, { slug: made.slug })).flatMap(({ things }) => things.map(({ kind }) => kind));
  expect(waits).not.toContain("coordinate");
  expect((await workspaceOf(own, made.slug))?.everyone.map(({ offer }) => offer)).toEqual([undefined, undefined]);
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("consortium.not_offered");
  expect(refusalOf(await withdrawCoordinationOffer(admin, place))).toBe("forbidden");
  expect((await workspaceOf(own, made.slug))?.may).toMatchObject({ handOver: true, withdrawOffer: "consortium.not_offered" });
  expect(refusalOf(await withdrawCoordinationOffer(own, place))).toBe("consortium.not_offered");
  expect(refusalOf(await offerCoordination(own, place))).toBe("done");
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("done");
  expect((await mailsTo(emailOf(own))).at(-1)).toMatchObject({ template: "coordination-taken", data: { asked: "coordinator" } });
  expect(await templatesTo(admin)).toEqual([]);
});

test("what the coordinator asked before its membership ended can still be accepted", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const place = { consortiumId: made.id, organisationId };
  await offerCoordination(made.coordinator, place);
  await becomes(made.coordinatorId, "suspended");
  expect((await workspaceOf(ctx, made.slug))?.everyone[1]?.offer?.by).toBe("coordinator");
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("done");
});

test("an administrator withdraws what was asked, whoever asked it", async () => {
  const { made, ctx, organisationId, place, admin } = await asked();
  expect(refusalOf(await withdrawCoordinationOffer(await staff("staffAdmin"), place))).toBe("done");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    ...{ action: "consortium.coordination_offer_withdrawn", facts: { organisationId, asked: "office" } },
  });
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("consortium.not_offered");
  expect(refusalOf(await withdrawCoordinationOffer(admin, place))).toBe("consortium.not_offered");
});

test("refused: an old sign-in, the coordinator itself, who is not in, and a partner for which nobody can act", async () => {
  const { made, organisationId, place, admin } = await left();
  await becomes(made.coordinatorId, "active");
  const other = await asker(made, 1);
  await becomes(made.coordinatorId, "lapsed");
  const to = (id: string) => offerCoordination(admin, { consortiumId: made.id, organisationId: id });
  expect(refusalOf(await offerCoordination(stale(admin), place))).toBe("step_up_needed");
  expect(refusalOf(await to(made.coordinatorId))).toBe("consortium.coordinates_already");
  expect(refusalOf(await to(other.organisationId))).toBe("consortium.not_in");
  await becomes(organisationId, "suspended");
  expect(refusalOf(await to(organisationId))).toBe("consortium.nobody_to_ask");
  expect(await openOffer(context(), made.id)).toBeUndefined();
});

test("refused: a partner that is not active, where another could be asked", async () => {
  const { made, organisationId, place, admin } = await (async () => {
    const made = await consortium();
    const first = await partner(made);
    await partner(made, 1);
    await becomes(made.coordinatorId, "closed");
    return { made, ...first, place: { consortiumId: made.id, organisationId: first.organisationId }, admin: await staff("staffAdmin") };
  })();
  await becomes(organisationId, "hidden");
  expect(refusalOf(await offerCoordination(admin, place))).toBe("consortium.partner_cannot_coordinate");
  expect(await coordinatorNow(made.id)).toBe(made.coordinatorId);
});

test("only administrators ask, and none who works for a partner; outsiders learn nothing", async () => {
  const { made, ctx, organisationId, place, former } = await left();
  const outside = await member(await organisation());
  const answers = async (who: Context) => [
    refusalOf(await offerCoordination(who, place)),
    refusalOf(await withdrawCoordinationOffer(who, place)),
  ];
  expect(await answers(ctx)).toEqual(["forbidden", "forbidden"]);
  for (const who of [visitor(), outside, former, await staff("reviewer")]) expect(await answers(who)).toEqual(["not_found", "not_found"]);
  for (const each of [organisationId, made.coordinatorId]) {
    const inside = await staff("staffAdmin");
    await actsFor(inside, each, "viewer");
    expect(await answers(await again(inside))).toEqual(["own_organisation", "own_organisation"]);
  }
});

test("the administrator who asked is not the second person, even as an owner of the partner; another owner is", async () => {
  const { made, ctx, organisationId, place, admin } = await asked();
  await actsFor(admin, organisationId);
  expect(refusalOf(await answerCoordinationOffer(await again(admin), { ...place, answer: "accept" }))).toBe("own_organisation");
  const kindsFor = async (who: Context) =>
    (await waitingFor(who, { slug: made.slug })).flatMap(({ things }) => things.map(({ kind }) => kind));
  expect([await kindsFor(await again(admin)), await kindsFor(ctx)]).toEqual([["commit"], ["coordinate", "commit"]]);
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("done");
});

test("two administrators ask two partners at once: one offer is open, and one answer counts", async () => {
  const made = await consortium();
  const partners = [await partner(made), await partner(made, 1)];
  await becomes(made.coordinatorId, "lapsed");
  const admins = [await staff("staffAdmin"), await staff("staffAdmin")];
  const place = ({ organisationId }: { organisationId: string }) => ({ consortiumId: made.id, organisationId });
  await Promise.all(partners.map((one, n) => offerCoordination(admins[n] as Context, place(one))));
  const answers = partners.flatMap((one) =>
    Array.from({ length: 20 }, () => answerCoordinationOffer(one.ctx, { ...place(one), answer: "accept" })),
  );
  expect(tally(await Promise.all(answers))).toEqual({ won: 1, refusals: expect.arrayContaining(["consortium.not_offered"]) });
  const seats = (await factsOf(context(), { id: made.id }))?.seats ?? [];
  expect(seats.filter(({ role }) => role === "coordinator")).toHaveLength(1);
});

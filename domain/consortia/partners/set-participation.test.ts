import { expect, test } from "vitest";
import { consortiumBudget } from "#domain/consortia/budget/budget-reads";
import { chooseFunding } from "#domain/consortia/budget/choose-funding";
import { stateCosts } from "#domain/consortia/budget/state-costs";
import { answerCoordinationOffer } from "#domain/consortia/coordination/answer-coordination-offer";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { factsOf } from "#domain/consortia/facts";
import { SetParticipation } from "#domain/consortia/input";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf, invited, partner, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { answerInvitation } from "./answer-invitation.ts";
import { leaveConsortium } from "./leave-consortium.ts";
import { setParticipation } from "./set-participation.ts";

const ofSpain = async () => (await listed({ country: "ES" })).id;

/** A consortium under Horizon Europe, with a partner of another organisation of Spain. */
async function begun() {
  const made = await consortium({ organisationId: await ofSpain(), rulePack: "horizon2021RiaIa" });
  const inside = await partner(made, 0, await ofSpain());
  const place = { consortiumId: made.id, organisationId: inside.organisationId };
  return { made, inside, place };
}
const seatOf = async (id: string, organisationId: string) =>
  (await factsOf(context(), { id }))?.seats.find((seat) => seat.organisationId === organisationId);

test("an associated partner does not count towards the minimum, receives no funding, and is told", async () => {
  const { made, inside, place } = await begun();
  const inSpain = async () =>
    (await workspaceOf(made.coordinator, made.slug))?.eligibility?.rules.find(({ rule }) => rule === "memberState");
  expect((await inSpain())?.values.found).toBe(2);
  expectDone(await chooseFunding(made.coordinator, { consortiumId: made.id, action: "ria" }));
  const costs = { personnel: 100_00, subcontracting: 0, other: 0, personMonths: 100, requested: null, nonProfit: true };
  expectDone(await stateCosts(inside.ctx, { ...place, version: 0, ...costs }));
  const most = async () => (await consortiumBudget(inside.ctx, made.slug))?.totals.most;
  expect(await most()).toBe(125_00);
  expectDone(await setParticipation(made.coordinator, { ...place, participation: "associated" }));
  expect((await inSpain())?.values.found).toBe(1);
  expect((await workspaceOf(made.coordinator, made.slug))?.eligibility?.minimum?.not).toContainEqual(
    expect.objectContaining({ why: "participation", participation: "associated" }),
  );
  expect(await most()).toBe(0);
  expect((await mailsTo(emailOf(inside.ctx))).at(-1)).toMatchObject({
    template: "consortium-participation",
    data: { participation: "associated" },
  });
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.participation_set",
    facts: { organisationId: inside.organisationId, participation: "associated" },
  });
});

test("an affiliated entity names the beneficiary to which it belongs; when that one leaves, the rule says so", async () => {
  const { made, inside, place } = await begun();
  const other = await partner(made, 1);
  const affiliated = { ...place, participation: "affiliated" as const };
  expectDone(await setParticipation(made.coordinator, { ...affiliated, beneficiaryId: other.organisationId }));
  expect((await workspaceOf(made.coordinator, made.slug))?.everyone.find(({ id }) => id === inside.requestId)).toMatchObject({
    ...{ participation: "affiliated", affiliatedTo: other.organisationId },
  });
  const rule = async () => (await workspaceOf(made.coordinator, made.slug))?.eligibility?.rules.find((one) => one.rule === "affiliated");
  expect((await rule())?.verdict).toBe("pass");
  expectDone(await leaveConsortium(other.ctx, { consortiumId: made.id, organisationId: other.organisationId }));
  expect(await rule()).toMatchObject({ verdict: "fail", values: { partners: [inside.organisationId] } });
  for (const beneficiaryId of [inside.organisationId, other.organisationId, newId(), undefined])
    expect(refusalOf(await setParticipation(made.coordinator, { ...affiliated, beneficiaryId }))).toBe("consortium.not_beneficiary");
});

test("the form of an affiliated entity asks for its beneficiary, and others need none", () => {
  const typed = { consortiumId: newId(), organisationId: newId() };
  expect(SetParticipation.safeParse({ ...typed, participation: "affiliated" }).error?.issues).toMatchObject([{ path: ["beneficiaryId"] }]);
  expect(SetParticipation.safeParse({ ...typed, participation: "associated" }).success).toBe(true);
});

test("whoever takes the coordination over is a beneficiary, and so is whoever comes back", async () => {
  const { made, inside, place } = await begun();
  expectDone(await setParticipation(made.coordinator, { ...place, participation: "associated" }));
  expectDone(await offerCoordination(made.coordinator, place));
  expectDone(await answerCoordinationOffer(inside.ctx, { ...place, answer: "accept" }));
  expect(await seatOf(made.id, inside.organisationId)).toMatchObject({ role: "coordinator", participation: "beneficiary" });
  const former = { consortiumId: made.id, organisationId: made.coordinatorId };
  expectDone(await setParticipation(inside.ctx, { ...former, participation: "subcontractor" }));
  expectDone(await leaveConsortium(made.coordinator, former));
  expect(await seatOf(made.id, made.coordinatorId)).toMatchObject({ status: "left", participation: "beneficiary" });
});

test("an affiliated entity that leaves belongs to nobody, and comes back as a beneficiary by its own request", async () => {
  const { made, inside, place } = await begun();
  const { organisationId: beneficiaryId } = await partner(made, 1);
  const ofOffer = await invited(made, 1);
  const offered = { consortiumId: made.id, organisationId: ofOffer.organisationId };
  expectDone(await answerInvitation(ofOffer.ctx, { ...offered, answer: "accept" }));
  expectDone(await setParticipation(made.coordinator, { ...place, participation: "affiliated", beneficiaryId }));
  expectDone(await leaveConsortium(inside.ctx, place));
  expect(await seatOf(made.id, inside.organisationId)).toMatchObject({ participation: "beneficiary", affiliatedSeatId: null });
  expectDone(await leaveConsortium(ofOffer.ctx, offered));
  expect(await seatOf(made.id, ofOffer.organisationId)).toMatchObject({ status: "left", invitedAt: null });
});

test("what is so already changes nothing, and nobody is told", async () => {
  const { made, inside, place } = await begun();
  const before = [(await auditOf(made.id)).length, (await mailsTo(emailOf(inside.ctx))).length];
  expectDone(await setParticipation(made.coordinator, { ...place, participation: "beneficiary" }));
  expect([(await auditOf(made.id)).length, (await mailsTo(emailOf(inside.ctx))).length]).toEqual(before);
});

test("refused: who is no partner, the coordinator itself, and where there is nobody else", async () => {
  const { made } = await begun();
  const asking = await asker(made, 1);
  for (const organisationId of [made.coordinatorId, asking.organisationId, newId()]) {
    const input = { consortiumId: made.id, organisationId, participation: "associated" as const };
    expect(refusalOf(await setParticipation(made.coordinator, input))).toBe("consortium.partner_gone");
  }
  const alone = await consortium();
  const input = { consortiumId: alone.id, organisationId: alone.coordinatorId, participation: "associated" as const };
  expect(refusalOf(await setParticipation(alone.coordinator, input))).toBe("consortium.nobody_to_change");
});

test("nobody but the coordinator's owners and admins", async () => {
  const { made, inside, place } = await begun();
  const input = { ...place, participation: "associated" as const };
  for (const ctx of [visitor(), inside.ctx, await staff("staffAdmin"), await member(made.coordinatorId, "editor")])
    expect(refusalOf(await setParticipation(ctx, input))).toBe("forbidden");
  expect(refusalOf(await setParticipation(made.coordinator, { ...input, consortiumId: newId() }))).toBe("not_found");
  expect(await seatOf(made.id, inside.organisationId)).toMatchObject({ participation: "beneficiary" });
});

test("two different ways at once: one after the other, and the last one counts for all who read", async () => {
  const { made, inside, place } = await begun();
  const ways = ["associated", "subcontractor"] as const;
  const both = await Promise.all(ways.map((participation) => setParticipation(made.coordinator, { ...place, participation })));
  expect(both.map(refusalOf)).toEqual(["done", "done"]);
  const last = (await auditOf(made.id)).at(-1);
  expect(last?.facts).toMatchObject({ participation: (await seatOf(made.id, inside.organisationId))?.participation });
});

import { expect, test } from "vitest";
import { factsOf } from "#domain/consortia/facts";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { removePartner } from "#domain/consortia/partners/remove-partner";
import { coordinatorOf } from "#domain/consortia/policy";
import { workspaceOf } from "#domain/consortia/workspace";
import { actorId } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { renderMail } from "#emails/render-mail";
import { actsFor, as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { asker, becomes, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { stale, tally } from "#test/mail/mailed";
import { answerCoordinationOffer } from "./answer-coordination-offer.ts";
import { offerCoordination } from "./offer-coordination.ts";
import { openOffer } from "./offers.ts";
import { withdrawCoordinationOffer } from "./withdraw-coordination-offer.ts";

const coordinatorNow = async (id: string) => {
  const facts = await factsOf(context(), { id });
  return facts && coordinatorOf(facts);
};
const coordinators = async (id: string) =>
  ((await factsOf(context(), { id }))?.seats ?? []).filter(({ role, status }) => role === "coordinator" && status === "joined").length;

async function offered() {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const place = { consortiumId: made.id, organisationId };
  expect(refusalOf(await offerCoordination(made.coordinator, place))).toBe("done");
  return { made, ctx, organisationId, place };
}

test("whoever acts for two partners is asked for the one that was asked, whichever came in first", async () => {
  const made = await consortium();
  const [first, second] = [await partner(made, 1), await partner(made, 1)];
  await actsFor(first.ctx, second.organisationId, "admin");
  const both = await as(actorId(first.ctx.actor) ?? "");
  for (const { organisationId } of [second, first]) {
    expect(refusalOf(await offerCoordination(made.coordinator, { consortiumId: made.id, organisationId }))).toBe("done");
    expect(await workspaceOf(both, made.slug)).toMatchObject({ may: { takeOver: true }, place: { organisationId } });
  }
});

test("a partner that is asked and accepts coordinates, and the one that asked stays and may leave", async () => {
  const { made, ctx, organisationId, place } = await offered();
  expect((await mailsTo(emailOf(ctx))).at(-1)?.template).toBe("coordination-offered");
  expect(await coordinatorNow(made.id)).toBe(made.coordinatorId);
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("done");
  expect([await coordinatorNow(made.id), await coordinators(made.id)]).toEqual([organisationId, 1]);
  expect(await openOffer(context(), made.id)).toBeUndefined();
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)?.template).toBe("coordination-taken");
  expect((await auditOf(made.id)).slice(-2)).toMatchObject([
    { action: "consortium.coordination_offered", facts: { organisationId } },
    { action: "consortium.coordination_taken", facts: { organisationId } },
  ]);
  expect(refusalOf(await offerCoordination(made.coordinator, place))).toBe("forbidden");
  const old = { consortiumId: made.id, organisationId: made.coordinatorId };
  expect(refusalOf(await leaveConsortium(made.coordinator, old))).toBe("done");
});

test("accepted while the offer is withdrawn, the partner leaves or is removed: one of both happens, and there is one coordinator", async () => {
  const rivals: ((given: Awaited<ReturnType<typeof offered>>) => Promise<Parameters<typeof refusalOf>[0]>)[] = [
    ({ made, place }) => withdrawCoordinationOffer(made.coordinator, place),
    ({ ctx, place }) => leaveConsortium(ctx, place),
    ({ made, place }) => removePartner(made.coordinator, { ...place, why: "It answers no more." }),
  ];
  for (const rival of rivals)
    for (const isFirst of [true, false]) {
      const given = await offered();
      const accept = () => answerCoordinationOffer(given.ctx, { ...given.place, answer: "accept" });
      const both = isFirst ? [accept(), rival(given)] : [rival(given), accept()];
      expect((await Promise.all(both)).map(refusalOf).filter((told) => told === "done")).toHaveLength(1);
      expect(await coordinators(given.made.id)).toBe(1);
      expect(await openOffer(context(), given.made.id)).toBeUndefined();
    }
});

test("a partner that declines leaves all as it was, and another can be asked", async () => {
  const { made, ctx, place } = await offered();
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "decline" }))).toBe("done");
  expect(await coordinatorNow(made.id)).toBe(made.coordinatorId);
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)?.template).toBe("coordination-declined");
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("consortium.not_offered");
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.coordination_declined");
});

test.each([
  ["active", "active", "ask", "/workspace"],
  ["active", "lapsed", "nobody", "/workspace"],
  ["active", undefined, "nobody", "/workspace"],
  ["hidden", "active", "hidden", "/workspace"],
  ["lapsed", "active", "office", ""],
  ["closed", undefined, "office", ""],
] as const)(
  "with the coordinator %s and another partner %s, its people read what they can do after a partner declined: %s",
  async (own, other, next, page) => {
    const { made, ctx, place } = await offered();
    if (other) await becomes((await partner(made, 1)).organisationId, other);
    await becomes(made.coordinatorId, own);
    expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "decline" }))).toBe("done");
    const mail = (await mailsTo(emailOf(made.coordinator))).at(-1);
    expect(mail).toMatchObject({ template: "coordination-declined", data: { next, path: `/en/consortia/${made.slug}${page}` } });
    const data = mail?.data as Record<string, string>;
    const { text } = await renderMail({
      template: "coordination-declined",
      locale: "en",
      data,
      origin: "https://portal.example.org",
    });
    const said = text.replaceAll(/\s+/g, " ");
    expect(said.includes("you can ask another partner")).toBe(next === "ask");
  },
);

test("one offer is open at a time: a new one ends the one before, and it can be withdrawn", async () => {
  const { made, ctx, place } = await offered();
  const second = await partner(made, 1);
  expect(refusalOf(await offerCoordination(made.coordinator, { consortiumId: made.id, organisationId: second.organisationId }))).toBe(
    "done",
  );
  expect((await openOffer(context(), made.id))?.organisationId).toBe(second.organisationId);
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("consortium.not_offered");
  expect(refusalOf(await withdrawCoordinationOffer(made.coordinator, { consortiumId: made.id }))).toBe("done");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.coordination_offer_withdrawn" });
  expect(refusalOf(await withdrawCoordinationOffer(made.coordinator, { consortiumId: made.id }))).toBe("consortium.not_offered");
});

test("a partner that leaves takes its offer with it", async () => {
  const { made, ctx, organisationId, place } = await offered();
  await leaveConsortium(ctx, { consortiumId: made.id, organisationId });
  expect(await openOffer(context(), made.id)).toBeUndefined();
  expect(refusalOf(await answerCoordinationOffer(ctx, { ...place, answer: "accept" }))).toBe("not_found");
});

test("refused: nobody else there, who is not in, the coordinator itself, and an old sign-in", async () => {
  const made = await consortium();
  const to = (organisationId: string) => ({ consortiumId: made.id, organisationId });
  expect(refusalOf(await offerCoordination(made.coordinator, to(made.coordinatorId)))).toBe("consortium.nobody_to_ask");
  const { organisationId } = await partner(made);
  const asked = await asker(made, 1);
  expect(refusalOf(await offerCoordination(made.coordinator, to(made.coordinatorId)))).toBe("consortium.coordinates_already");
  expect(refusalOf(await offerCoordination(made.coordinator, to(asked.organisationId)))).toBe("consortium.not_in");
  expect(refusalOf(await offerCoordination(stale(made.coordinator), to(organisationId)))).toBe("step_up_needed");
  expect(await openOffer(context(), made.id)).toBeUndefined();
});

test("the page offers to withdraw exactly what the verb withdraws, also once no partner could be asked any more", async () => {
  const { made, organisationId, place } = await offered();
  await becomes(organisationId, "suspended");
  expect((await workspaceOf(made.coordinator, made.slug))?.may).toMatchObject({
    ...{ handOver: "consortium.nobody_to_ask", withdrawOffer: true },
  });
  expect(refusalOf(await withdrawCoordinationOffer(made.coordinator, place))).toBe("done");
  expect((await workspaceOf(made.coordinator, made.slug))?.may.withdrawOffer).toBe("consortium.not_offered");
  expect(refusalOf(await withdrawCoordinationOffer(made.coordinator, place))).toBe("consortium.not_offered");
});

test("only owners and admins of the coordinator ask, and only those of the partner answer; outsiders learn nothing", async () => {
  const { made, ctx, organisationId, place } = await offered();
  const outside = await member(await organisation());
  const offer = async (who: typeof ctx) => refusalOf(await offerCoordination(who, place));
  const withdraw = async (who: typeof ctx) => refusalOf(await withdrawCoordinationOffer(who, place));
  const answer = async (who: typeof ctx) => refusalOf(await answerCoordinationOffer(who, { ...place, answer: "accept" }));
  const office = await staff("staffAdmin");
  for (const who of [ctx, office, await member(made.coordinatorId, "editor")])
    expect([await offer(who), await withdraw(who)]).toEqual(["forbidden", "forbidden"]);
  for (const who of [made.coordinator, await member(organisationId, "editor")]) expect(await answer(who)).toBe("forbidden");
  expect(await answer(office)).toBe("not_found");
  for (const who of [outside, visitor(), await staff("reviewer")])
    expect([await offer(who), await withdraw(who), await answer(who)]).toEqual(["not_found", "not_found", "not_found"]);
  expect(await coordinatorNow(made.id)).toBe(made.coordinatorId);
});

test("200 answers at once, some of which decline: one counts, and there is one coordinator", async () => {
  const { made, ctx, place } = await offered();
  const answers = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? ("accept" as const) : ("decline" as const)));
  const outcomes = await Promise.all(answers.map((answer) => answerCoordinationOffer(ctx, { ...place, answer })));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["consortium.not_offered"] });
  expect(await coordinators(made.id)).toBe(1);
});

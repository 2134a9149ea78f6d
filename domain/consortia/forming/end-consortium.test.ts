import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { openOffer } from "#domain/consortia/coordination/offers";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { completeAnswer } from "#domain/consortia/partners/complete-answer";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { consortiaOf, countConsortia, listConsortia, ownConsortia } from "#domain/consortia/reads";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { DAY } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, staff, visitor } from "#test/builders";
import { asker, consortium, emailOf, invited, partner, refusalOf } from "#test/fixtures/consortia";
import { stale } from "#test/mail/mailed";
import { closeConsortium } from "./close-consortium.ts";
import { endConsortium } from "./end-consortium.ts";
import { reopenConsortium } from "./reopen-consortium.ts";

const endReason = "The call was cancelled.";
const seat = async (id: string) => (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, id)))[0];

test("the coordinator ends it: whoever is in, has asked or is invited is told why, and open places end", async () => {
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 4 }] });
  const [inside, asking, offered] = [await partner(made), await asker(made), await invited(made)];
  await offerCoordination(made.coordinator, { consortiumId: made.id, organisationId: inside.organisationId });
  expect(refusalOf(await endConsortium(made.coordinator, { consortiumId: made.id, endReason }))).toBe("done");
  for (const { requestId } of [asking, offered])
    expect(await seat(requestId)).toMatchObject({ status: "ended", reason: endReason, expiresAt: null, answer: null });
  expect(await seat(inside.requestId)).toMatchObject({ status: "joined" });
  expect(await openOffer(context(), made.id)).toBeUndefined();
  const told = async ({ ctx }: typeof inside) => (await mailsTo(emailOf(ctx))).at(-1);
  expect(await told(inside)).toMatchObject({ template: "consortium-ended", data: { reason: endReason } });
  for (const who of [asking, offered])
    expect(await told(who)).toMatchObject({ template: "consortium-ended-unanswered", data: { reason: endReason } });
  expect((await mailsTo(emailOf(made.coordinator))).map(({ template }) => template)).not.toContain("consortium-ended");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.ended", facts: { partners: 2, unanswered: 2 } });
});

test("lists, counts, the search and profiles no longer have it; its page says that it has ended, and its partners read the workspace", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const everywhere = async () => [
    (await listConsortia(visitor(), { sort: "closing", page: 1 })).total,
    await countConsortia(visitor()),
    (await consortiaOf(visitor(), organisationId)).length,
    (await listConsortia(visitor(), { sort: "closing", page: 1, q: "bizi" })).total,
  ];
  expect(await everywhere()).toEqual([1, 1, 1, 1]);
  await endConsortium(made.coordinator, { consortiumId: made.id, endReason });
  expect(await everywhere()).toEqual([0, 0, 0, 0]);
  expect(await consortiumBySlug(visitor(), made.slug)).toMatchObject({ status: "ended", ended: { at: expect.any(Date) }, looking: false });
  expect(await workspaceOf(ctx, made.slug)).toMatchObject({ endReason, gap: undefined });
  expect((await ownConsortia(ctx)).map(({ status }) => status)).toEqual(["ended"]);
  expect(await waitingFor(ctx)).toEqual([]);
});

test("one that is formed can be ended; nothing brings it back, and a partner may still leave", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await closeConsortium(made.coordinator, { consortiumId: made.id });
  expect(refusalOf(await endConsortium(made.coordinator, { consortiumId: made.id, endReason }))).toBe("done");
  const again = { consortiumId: made.id, closesAt: new Date(Date.now() + 9 * DAY), zone: "Europe/Madrid" };
  expect(refusalOf(await reopenConsortium(made.coordinator, again))).toBe("consortium.ended");
  expect(refusalOf(await leaveConsortium(ctx, { consortiumId: made.id, organisationId }))).toBe("done");
});

test("an answer that could still be undone ends with it", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made);
  const holding = { ...made.coordinator, decisionHold: 60_000 };
  expect(refusalOf(await acceptPartner(holding, { consortiumId: made.id, requestId }))).toBe("done");
  const held = await seat(requestId);
  expect(held).toMatchObject({ status: "asked", answer: "accept" });
  await endConsortium(made.coordinator, { consortiumId: made.id, endReason });
  await completeAnswer(context(), { requestId, version: String(held?.version) });
  expect(await seat(requestId)).toMatchObject({ organisationId, status: "ended", answer: null });
  expect((await mailsTo(emailOf(ctx))).at(-1)?.template).toBe("consortium-ended-unanswered");
});

test("others cannot, and not with an old sign-in", async () => {
  const made = await consortium();
  const inside = await partner(made);
  for (const ctx of [visitor(), inside.ctx, await staff("staffAdmin"), await member(made.coordinatorId, "editor")])
    expect(refusalOf(await endConsortium(ctx, { consortiumId: made.id, endReason }))).toBe("forbidden");
  expect(refusalOf(await endConsortium(stale(made.coordinator), { consortiumId: made.id, endReason }))).toBe("step_up_needed");
  expect(refusalOf(await endConsortium(made.coordinator, { consortiumId: newId(), endReason }))).toBe("not_found");
  expect(await consortiumBySlug(visitor(), made.slug)).toMatchObject({ status: "open", ended: undefined });
});

test("twice at once: once, and each is told once", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const twice = await Promise.all([1, 2].map(() => endConsortium(made.coordinator, { consortiumId: made.id, endReason })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.ended", "done"]);
  expect((await mailsTo(emailOf(ctx))).filter(({ template }) => template === "consortium-ended")).toHaveLength(1);
});

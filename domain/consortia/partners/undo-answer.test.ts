import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { later, SECOND } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, visitor } from "#test/builders";
import { asker, consortium, emailOf, refusalOf } from "#test/fixtures/consortia";
import { acceptPartner } from "./accept-partner.ts";
import { askToJoin } from "./ask-to-join.ts";
import { completeAnswer } from "./complete-answer.ts";
import { declinePartner } from "./decline-partner.ts";
import { undoAnswer } from "./undo-answer.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const reason = "The role has a partner now.";
const HOLD = 120;

/** A consortium with a request, and a coordinator whose answers can be undone for two minutes. */
async function asked() {
  const made = await consortium();
  const request = await asker(made, 0);
  const coordinator: Context = { ...made.coordinator, decisionHold: HOLD };
  const input = { consortiumId: made.id, requestId: request.requestId };
  const row = async () => (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, request.requestId)))[0];
  const taken = async () =>
    (
      await context()
        .db.select()
        .from(rolesSought)
        .where(eq(rolesSought.id, made.roleIds[0] ?? ""))
    )[0]?.taken;
  const actions = async () => (await auditOf(made.id)).map(({ action }) => action).slice(2);
  const mails = async () => (await mailsTo(emailOf(request.ctx))).map(({ template }) => template);
  const due = async () =>
    context()
      .db.select({ payload: jobs.payload, notBefore: jobs.notBefore })
      .from(jobs)
      .where(and(eq(jobs.kind, "consortium.answer")));
  /** What the worker does once the jobs are due. */
  const time = async () => {
    for (const { payload, notBefore } of await due())
      await completeAnswer(context({ actor: { kind: "system", name: "worker" }, clock: () => notBefore }), payload as never);
  };
  return { made, request, coordinator, input, row, taken, actions, mails, time };
}

test("an acceptance takes effect when it can no longer be undone: until then nobody else sees it and no email is written", async () => {
  const { made, request, coordinator, input, row, taken, actions, mails, time } = await asked();
  expect(refusalOf(await acceptPartner(coordinator, input))).toBe("done");
  expect([(await row())?.status, await taken(), await mails()]).toEqual(["asked", 0, []]);
  expect((await consortiumBySlug(visitor(), made.slug))?.partners).toHaveLength(1);
  expect(await workspaceOf(request.ctx, made.slug)).toBeUndefined();
  const [card] = (await workspaceOf(coordinator, made.slug))?.requests ?? [];
  expect(card?.held).toEqual({ answer: "accept", at: later(coordinator.now, HOLD * SECOND), reason: null });
  await time();
  expect([(await row())?.status, (await row())?.answer, await taken(), await mails()]).toEqual([
    "joined",
    null,
    1,
    ["consortium-accepted"],
  ]);
  expect(await actions()).toEqual(["consortium.answer_held", "consortium.accepted"]);
  await time();
  expect([await taken(), await mails()]).toEqual([1, ["consortium-accepted"]]);
});

test("an answer that is undone never was: the seat is free, the reason is gone, and the job does nothing", async () => {
  const { request, coordinator, input, row, taken, actions, mails, time, made } = await asked();
  await acceptPartner(coordinator, input);
  expect(refusalOf(await undoAnswer(coordinator, input))).toBe("done");
  await declinePartner(coordinator, { ...input, reason });
  expect((await row())?.reason).toBe(reason);
  expect(refusalOf(await undoAnswer(coordinator, input))).toBe("done");
  await time();
  expect(await row()).toMatchObject({ status: "asked", answer: null, answerAt: null, reason: null });
  expect([await taken(), await mails()]).toEqual([0, []]);
  expect(await actions()).toEqual([
    "consortium.answer_held",
    "consortium.answer_undone",
    "consortium.answer_held",
    "consortium.answer_undone",
  ]);
  expect(JSON.stringify(await auditOf(made.id))).not.toContain(reason);
  await declinePartner(coordinator, { ...input, reason });
  await time();
  expect([(await row())?.status, await mails()]).toEqual(["declined", ["consortium-declined"]]);
  expect(request.organisationId).toBe((await row())?.organisationId);
});

test("what took effect is not undone, nor what nobody answered, and only the coordinator's owners and admins undo", async () => {
  const { made, request, coordinator, input, time } = await asked();
  expect(refusalOf(await undoAnswer(coordinator, input))).toBe("consortium.undo_too_late");
  await acceptPartner(coordinator, input);
  for (const ctx of [request.ctx, visitor(), await member(await organisation())])
    expect(refusalOf(await undoAnswer(ctx, input))).toBe("not_found");
  expect(refusalOf(await undoAnswer(await member(made.coordinatorId, "editor"), input))).toBe("forbidden");
  const late = { ...coordinator, now: later(coordinator.now, HOLD * SECOND) };
  expect(refusalOf(await undoAnswer(late, input))).toBe("consortium.undo_too_late");
  await time();
  expect(refusalOf(await undoAnswer(coordinator, input))).toBe("consortium.undo_too_late");
});

test("a seat that is promised is not promised again, and free again when the promise is undone or the request withdrawn", async () => {
  const { made, request, coordinator, input, row, time } = await asked();
  const second = await asker(made, 0);
  const other = { consortiumId: made.id, requestId: second.requestId };
  await acceptPartner(coordinator, input);
  expect(refusalOf(await acceptPartner(coordinator, other))).toBe("consortium.role_full");
  expect(refusalOf(await acceptPartner(coordinator, input))).toBe("consortium.already_decided");
  expect(refusalOf(await declinePartner(coordinator, { ...input, reason }))).toBe("consortium.already_decided");
  const place = { consortiumId: made.id, organisationId: request.organisationId };
  expect(refusalOf(await withdrawRequest(request.ctx, place))).toBe("done");
  expect(await row()).toMatchObject({ status: "withdrawn", answer: null, answerAt: null });
  expect(refusalOf(await acceptPartner(coordinator, other))).toBe("done");
  expect(refusalOf(await undoAnswer(coordinator, other))).toBe("done");
  const again = { ...place, roleId: made.roleIds[0] ?? "", message: "We can." };
  expect(refusalOf(await askToJoin(request.ctx, again))).toBe("done");
  await time();
  expect((await row())?.status).toBe("asked");
});

test("of an acceptance, a refusal and an undoing at once, one answer is left or none, and never two", async () => {
  const { coordinator, input, row, taken, mails, time } = await asked();
  await acceptPartner(coordinator, input);
  const all = await Promise.all([
    undoAnswer(coordinator, input),
    undoAnswer(coordinator, input),
    declinePartner(coordinator, { ...input, reason }),
  ]);
  expect(all.slice(0, 2).map(refusalOf)).toContain("done");
  await time();
  const status = (await row())?.status;
  expect(["asked", "declined"]).toContain(status);
  expect([await taken(), (await mails()).length]).toEqual([0, status === "declined" ? 1 : 0]);
});

test("an organisation suspended while its acceptance was held is not let in", async () => {
  const { request, coordinator, input, row, taken, actions, mails, time } = await asked();
  await acceptPartner(coordinator, input);
  await transact(context(), async (ctx) => {
    await ctx.db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, request.organisationId));
  });
  await time();
  expect(await row()).toMatchObject({ status: "asked", answer: null });
  expect([await taken(), await mails()]).toEqual([0, []]);
  expect(await actions()).toEqual(["consortium.answer_held", "consortium.answer_undone"]);
});

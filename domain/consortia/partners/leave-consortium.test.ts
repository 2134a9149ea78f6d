import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rolesSought } from "#db/schema/consortia";
import { context } from "#domain/kernel/context";
import { auditOf, mailsTo, member, organisation, staff } from "#test/builders";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { stale } from "#test/mail/mailed";
import { leaveConsortium } from "./leave-consortium.ts";

const taken = async (id = "") => (await context().db.select().from(rolesSought).where(eq(rolesSought.id, id)))[0]?.taken;

test("a partner leaves, the coordinator is told, and its seat is free for another", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  expect(await taken(made.roleIds[0])).toBe(1);
  const reason = "Our people have moved to another project.";
  expect(refusalOf(await leaveConsortium(ctx, { consortiumId: made.id, organisationId, reason }))).toBe("done");
  expect(await taken(made.roleIds[0])).toBe(0);
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.left");
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)).toMatchObject({ template: "consortium-left", data: { reason } });
  await partner(made);
  expect(await taken(made.roleIds[0])).toBe(1);
});

test("the coordinator stays, and who is not in cannot leave", async () => {
  const made = await consortium();
  const asked = await asker(made);
  const leave = (ctx: typeof asked.ctx, organisationId: string) => leaveConsortium(ctx, { consortiumId: made.id, organisationId });
  expect(refusalOf(await leave(made.coordinator, made.coordinatorId))).toBe("consortium.coordinator_stays");
  expect(refusalOf(await leave(asked.ctx, asked.organisationId))).toBe("consortium.not_in");
  const elsewhere = await organisation();
  expect(refusalOf(await leave(await member(elsewhere), elsewhere))).toBe("consortium.not_in");
});

test("leaving asks for a fresh sign-in, and leaves nothing without", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  expect(refusalOf(await leaveConsortium(stale(ctx), { consortiumId: made.id, organisationId }))).toBe("step_up_needed");
  expect(await taken(made.roleIds[0])).toBe(1);
});

test("nobody makes another leave", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  for (const ctx of [made.coordinator, await staff("staffAdmin"), await member(organisationId, "editor")])
    expect(refusalOf(await leaveConsortium(ctx, { consortiumId: made.id, organisationId }))).toBe("forbidden");
});

test("twice at once frees one seat", async () => {
  const made = await consortium();
  await partner(made, 1);
  const { ctx, organisationId } = await partner(made, 1);
  const twice = await Promise.all([1, 2].map(() => leaveConsortium(ctx, { consortiumId: made.id, organisationId })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.not_in", "done"]);
  expect(await taken(made.roleIds[1])).toBe(1);
});

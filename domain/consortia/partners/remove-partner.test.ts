import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, staff } from "#test/builders";
import { inDays } from "#test/fixtures/commitments";
import { asker, consortium, emailOf, invited, partner, refusalOf } from "#test/fixtures/consortia";
import { askToJoin } from "./ask-to-join.ts";
import { removePartner } from "./remove-partner.ts";

const why = "We have had no answer since the spring.";
const taken = async (id = "") => (await context().db.select().from(rolesSought).where(eq(rolesSought.id, id)))[0]?.taken;
const seat = async (id: string) => (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, id)))[0];

test("the coordinator removes a partner, which is told why; its seat is free, and it reads no more", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await partner(made);
  await takeCommitment(ctx, { consortiumId: made.id, organisationId, step: "committed", until: inDays(20) });
  expect(refusalOf(await removePartner(made.coordinator, { consortiumId: made.id, organisationId, why }))).toBe("done");
  expect(await seat(requestId)).toMatchObject({ status: "removed", reason: why });
  expect(await taken(made.roleIds[0])).toBe(0);
  expect(await workspaceOf(ctx, made.slug)).toBeUndefined();
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.partner_removed", facts: { organisationId } });
  expect((await mailsTo(emailOf(ctx))).at(-1)).toMatchObject({ template: "consortium-removed", data: { reason: why } });
});

test("it may ask to join again, and be invited again", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await removePartner(made.coordinator, { consortiumId: made.id, organisationId, why });
  const again = await askToJoin(ctx, { consortiumId: made.id, organisationId, roleId: made.roleIds[1] ?? "", message: "We answer now." });
  expect(refusalOf(again)).toBe("done");
  const other = await invited(made, 1);
  expect(refusalOf(await removePartner(made.coordinator, { consortiumId: made.id, organisationId: other.organisationId, why }))).toBe(
    "consortium.nobody_to_remove",
  );
});

test("one whose membership has ended, and which cannot leave by itself, is removed", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  await transactAsPortal(context(), ({ db }) =>
    db.update(organisations).set({ status: "lapsed" }).where(eq(organisations.id, organisationId)),
  );
  expect(refusalOf(await removePartner(made.coordinator, { consortiumId: made.id, organisationId, why }))).toBe("done");
});

test("not from a consortium that is formed, nor one that is no partner, nor the coordinator", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  const remove = (id: string) => removePartner(made.coordinator, { consortiumId: made.id, organisationId: id, why });
  expect(refusalOf(await remove(made.coordinatorId))).toBe("consortium.partner_gone");
  expect(refusalOf(await remove(newId()))).toBe("consortium.partner_gone");
  await closeConsortium(made.coordinator, { consortiumId: made.id });
  expect(refusalOf(await remove(organisationId))).toBe("consortium.not_open");
});

test("nobody else removes a partner", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  const inside = await partner(made, 1);
  const outside = await asker(await consortium());
  for (const ctx of [inside.ctx, outside.ctx, await staff("staffAdmin"), await member(made.coordinatorId, "editor")])
    expect(refusalOf(await removePartner(ctx, { consortiumId: made.id, organisationId, why }))).toBe("forbidden");
  expect(refusalOf(await removePartner(made.coordinator, { consortiumId: newId(), organisationId, why }))).toBe("not_found");
});

test("twice at once frees one seat", async () => {
  const made = await consortium();
  await partner(made, 1);
  const { organisationId } = await partner(made, 1);
  const twice = await Promise.all([1, 2].map(() => removePartner(made.coordinator, { consortiumId: made.id, organisationId, why })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.partner_gone", "done"]);
  expect(await taken(made.roleIds[1])).toBe(1);
});

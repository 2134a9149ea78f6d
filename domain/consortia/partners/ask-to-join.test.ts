import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import type { Context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { asker, becomes, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { askToJoin } from "./ask-to-join.ts";
import { declinePartner } from "./decline-partner.ts";
import { membershipOf } from "./membership.ts";

const setting = async () => {
  const made = await consortium();
  const organisationId = await organisation({ name: "Lea Datu Etxea" });
  const ctx = await member(organisationId);
  const input = { consortiumId: made.id, organisationId, roleId: made.roleIds[1] ?? "", message: "We run the platform." };
  return { made, organisationId, ctx, input };
};
const at = (ctx: Context, now: Date) => ({ ...ctx, now });

test("an owner of another organisation asks; the coordinator's owner gets the mail", async () => {
  const { made, ctx, input } = await setting();
  expect(refusalOf(await askToJoin(ctx, input))).toBe("done");
  const [mail, ...more] = await mailsTo(emailOf(made.coordinator));
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ template: "consortium-asked", data: { organisation: "Lea Datu Etxea", message: "We run the platform." } });
  const { expiresAt, organisationId: asks } = consortiumMembers;
  const [request] = await ctx.db.select({ expiresAt }).from(consortiumMembers).where(eq(asks, input.organisationId));
  expect(mail?.data.answerBy).toBe(request?.expiresAt?.toISOString());
  expect(mail?.data.path).toBe("/en/consortia/hemen-bizi/requests");
  const rows = await auditOf(made.id);
  expect(rows.map((row) => row.action)).toEqual(["consortium.created", "consortium.asked"]);
  expect(JSON.stringify(rows)).not.toContain("We run");
});

test("a millisecond before the closing instant one may still ask, at it no longer", async () => {
  const closesAt = new Date(Date.now() + 1_000_000);
  const made = await consortium({ closesAt });
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const input = { consortiumId: made.id, organisationId, roleId: made.roleIds[0] ?? "", message: "We can." };
  expect(refusalOf(await askToJoin(at(ctx, closesAt), input))).toBe("consortium.closed");
  expect(refusalOf(await askToJoin(at(ctx, new Date(closesAt.getTime() + 1)), input))).toBe("consortium.closed");
  expect(refusalOf(await askToJoin(at(ctx, new Date(closesAt.getTime() - 1)), input))).toBe("done");
});

test("who has asked or is in does not ask again", async () => {
  const made = await consortium();
  const asked = await asker(made, 1);
  const input = { consortiumId: made.id, organisationId: asked.organisationId, roleId: made.roleIds[1] ?? "", message: "Again." };
  expect(refusalOf(await askToJoin(asked.ctx, input))).toBe("consortium.already_asked");
  const inside = await partner(made, 1);
  expect(refusalOf(await askToJoin(inside.ctx, { ...input, organisationId: inside.organisationId }))).toBe("consortium.already_in");
  expect(refusalOf(await askToJoin(made.coordinator, { ...input, organisationId: made.coordinatorId }))).toBe("consortium.already_in");
});

test("whoever asks again after an answer begins anew: nobody has opened the new request, and the old reason is gone", async () => {
  const { made, organisationId, ctx, input } = await setting();
  const placeNow = async () => (await membershipOf(ctx, made.slug))?.places[0];
  expect(refusalOf(await askToJoin(ctx, input))).toBe("done");
  const { id: requestId = "" } = (await placeNow()) ?? {};
  const answer = { consortiumId: made.id, requestId, reason: "The platform is there already." };
  expect(refusalOf(await declinePartner(made.coordinator, answer))).toBe("done");
  expect(await placeNow()).toMatchObject({ organisationId, state: "declined", reason: answer.reason });
  expect(refusalOf(await askToJoin(ctx, input))).toBe("done");
  expect(await placeNow()).toMatchObject({ state: "sent", seenAt: null, decidedAt: null, reason: null });
});

test("a role without a free seat is refused, and a consortium without one", async () => {
  const { made, ctx, input } = await setting();
  await partner(made, 0);
  expect(refusalOf(await askToJoin(ctx, { ...input, roleId: made.roleIds[0] ?? "" }))).toBe("consortium.role_full");
  await partner(made, 1);
  await partner(made, 1);
  expect(refusalOf(await askToJoin(ctx, input))).toBe("consortium.full");
});

test("nobody asks where nobody could answer: the coordinator's membership has ended", async () => {
  const { made, ctx, input } = await setting();
  await becomes(made.coordinatorId, "lapsed");
  expect(refusalOf(await askToJoin(ctx, input))).toBe("consortium.uncoordinated");
  await becomes(made.coordinatorId, "active");
  expect(refusalOf(await askToJoin(ctx, input))).toBe("done");
});

test("a role of another consortium and a consortium that is not there do not exist", async () => {
  const { ctx, input } = await setting();
  const other = await consortium({ title: "Another" });
  expect(refusalOf(await askToJoin(ctx, { ...input, roleId: other.roleIds[0] ?? "" }))).toBe("not_found");
  expect(refusalOf(await askToJoin(ctx, { ...input, consortiumId: newId() }))).toBe("not_found");
});

test("only those who decide for an active organisation ask for it", async () => {
  const { input, organisationId } = await setting();
  const wrong = [visitor(), await staff("staffAdmin"), await member(organisationId, "editor"), await member(await organisation())];
  for (const ctx of wrong) expect(refusalOf(await askToJoin(ctx, input))).toBe("forbidden");
  const suspended = await organisation({ status: "suspended" });
  const owner = await member(suspended);
  expect(refusalOf(await askToJoin(owner, { ...input, organisationId: suspended }))).toBe("organisation.not_active");
});

test("twenty of one organisation at once: one request, one mail", async () => {
  const { made, ctx, input } = await setting();
  const all = await Promise.all(Array.from({ length: 20 }, () => askToJoin(ctx, input)));
  expect(all.filter((each) => each.ok)).toHaveLength(1);
  expect(await mailsTo(emailOf(made.coordinator))).toHaveLength(1);
});

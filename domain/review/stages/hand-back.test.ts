import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles } from "#db/schema/access";
import { disablePerson } from "#domain/access/people/disable-person";
import { enablePerson } from "#domain/access/people/enable-person";
import { grantRole } from "#domain/access/people/grant-role";
import { revokeRole } from "#domain/access/people/revoke-role";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { auditOf, staff } from "#test/builders";
import { applicationOf, claimedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { tally } from "#test/mail/mailed";

const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const assigned = async (reference: string) => (await applicationOf(reference)).assignedTo;
const actions = async (id: string) => (await auditOf(id)).map(({ action }) => action);

test.each([
  [
    "the reviewer's role is taken away",
    (ctx: Context, { personId }: { personId: string }) => revokeRole(ctx, { personId, role: "reviewer" }),
  ],
  ["the person is disabled", disablePerson],
])("when %s, what they had taken waits for another, in the audit too", async (_, step) => {
  const [admin, reviewer, another] = [await staff("staffAdmin"), await staff(), await staff()];
  const open = await claimedApplication(reviewer);
  const asked = await claimedApplication(reviewer);
  await askForChanges(reviewer, { applicationId: asked.id, ...atName("Which town?") });
  expect(await step(admin, { personId: idOf(reviewer) })).toMatchObject({ ok: true });
  for (const { id, reference } of [open, asked]) {
    expect(await assigned(reference)).toBeNull();
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "application.released",
      actorId: idOf(admin),
      facts: { from: idOf(reviewer) },
    });
    expect(await claimApplication(another, { applicationId: id })).toMatchObject({ ok: true });
  }
  expect(await applicationOf(asked.reference)).toMatchObject({ status: "changesAsked", assignedTo: idOf(another) });
});

test("what they decided stays theirs, and others keep what they have", async () => {
  const [admin, reviewer, another] = [await staff("staffAdmin"), await staff(), await staff()];
  const [approved, refused] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  const theirs = await claimedApplication(another);
  await approveApplication(reviewer, { applicationId: approved.id });
  await refuseApplication(reviewer, { applicationId: refused.id, reason: "It is a person, not an organisation." });
  await disablePerson(admin, { personId: idOf(reviewer) });
  expect([await assigned(approved.reference), await assigned(refused.reference)]).toEqual([idOf(reviewer), idOf(reviewer)]);
  expect(await assigned(theirs.reference)).toBe(idOf(another));
  for (const { id } of [approved, refused, theirs]) expect(await actions(id)).not.toContain("application.released");
});

test("a step that is refused gives nothing back", async () => {
  const [admin, reviewer, another] = [await staff("staffAdmin"), await staff(), await staff()];
  const { id, reference } = await claimedApplication(reviewer);
  expect(await disablePerson(another, { personId: idOf(reviewer) })).toMatchObject({ refusal: "forbidden" });
  expect(await revokeRole(another, { personId: idOf(reviewer), role: "reviewer" })).toMatchObject({ refusal: "forbidden" });
  expect(await revokeRole(admin, { personId: idOf(admin), role: "reviewer" })).toMatchObject({ refusal: "yourself" });
  expect(await assigned(reference)).toBe(idOf(reviewer));
  expect(await actions(id)).not.toContain("application.released");
});

test("who is a staffAdmin as well goes on with what they have", async () => {
  const [admin, both] = [await staff("staffAdmin"), await staff()];
  await transact(context(), async (ctx) => {
    await ctx.db.insert(clusterRoles).values({ personId: idOf(both), role: "staffAdmin", grantedAt: ctx.now });
  });
  const { reference } = await claimedApplication(both);
  expect(await revokeRole(admin, { personId: idOf(both), role: "reviewer" })).toMatchObject({ ok: true });
  expect(await assigned(reference)).toBe(idOf(both));
  expect(
    await context()
      .db.select()
      .from(clusterRoles)
      .where(eq(clusterRoles.personId, idOf(both))),
  ).toHaveLength(1);
});

test("who stays on the committee alone is no staff any more: what they had taken waits for another", async () => {
  const [admin, both] = [await staff("staffAdmin"), await staff()];
  expect(await grantRole(admin, { personId: idOf(both), role: "committee" })).toMatchObject({ ok: true });
  const { reference } = await claimedApplication(both);
  expect(await revokeRole(admin, { personId: idOf(both), role: "reviewer" })).toMatchObject({ ok: true });
  expect(await assigned(reference)).toBeNull();
});

test("disabled twice at once it is given back once; enabled again they start with nothing", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff()];
  const { id, reference } = await claimedApplication(reviewer);
  const personId = idOf(reviewer);
  const both = await Promise.all([disablePerson(admin, { personId }), disablePerson(admin, { personId })]);
  expect(tally(both)).toEqual({ won: 1, refusals: ["not_found"] });
  expect((await actions(id)).filter((action) => action === "application.released")).toHaveLength(1);
  await enablePerson(admin, { personId });
  expect(await assigned(reference)).toBeNull();
});

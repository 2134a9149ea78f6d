import { expect, test } from "vitest";
import { changeRole } from "#domain/access/people/change-role";
import { leaveOrganisation } from "#domain/access/people/leave-organisation";
import { removePerson } from "#domain/access/people/remove-person";
import { type Context, context } from "#domain/kernel/context";
import { handOver } from "#domain/organisations/succession/hand-over";
import { objectToSuccession } from "#domain/organisations/succession/object-to-succession";
import { openSuccessions } from "#domain/organisations/succession/open-successions";
import { successionOf, waitingSuccessions } from "#domain/organisations/succession/succession-reads";
import { takeOver } from "#domain/organisations/succession/take-over";
import { lastingUntil } from "#domain/retention/lengths";
import { later, SECOND } from "#lib/clock";
import { actsFor, as, auditOf, mailsTo, member, organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { administrators } from "#test/fixtures/merges";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { reverseMerge } from "./reverse-merge.ts";

const reason = "Both are the same company.";
const job = () => context({ actor: { kind: "system", name: "test" } });
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const templates = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);
const roleOf = async (ctx: Context, organisationId: string) => {
  const { actor } = await as(idOf(ctx));
  return actor.kind === "person" ? actor.organisations.find((one) => one.organisationId === organisationId)?.role : undefined;
};

/** Two organisations, each with an owner, that were merged into one. */
async function merged() {
  const [from, into] = [await organisation(), await organisation()];
  const [first, second] = await administrators();
  const owners = { from: await member(from), into: await member(into) };
  const { mergeId } = expectDone(await askMerge(first, { fromId: from, intoId: into, choices: {}, reason }));
  expectDone(await confirmMerge(second, { mergeId }));
  return { from, into, first, owners, undo: async () => expectDone(await reverseMerge(first, { mergeId })) };
}
const left = async (ctx: Context, organisationId: string) => expectDone(await leaveOrganisation(await as(idOf(ctx)), { organisationId }));

test("an organisation whose owner left while it was merged comes back without one: the administrators are told and choose another", async () => {
  const { from, into, first, owners, undo } = await merged();
  const editor = await member(into, "editor");
  await left(owners.from, into);
  await undo();
  expect(await roleOf(owners.into, into)).toBe("owner");
  expect(await templates(first)).toContain("succession-office");
  expect((await mailsTo(emailOf(first))).at(-1)).toMatchObject({ template: "succession-office", data: { cause: "left" } });
  const [waiting, ...more] = await waitingSuccessions(first);
  expect(more).toEqual([]);
  expect(waiting).toMatchObject({ organisationId: from, ownerId: idOf(owners.from), cause: "left", candidates: [] });
  expect((await auditOf(from)).at(-1)).toMatchObject({
    action: "organisation.succession_opened",
    facts: { cause: "left", asked: "office" },
  });

  // The day's job neither ends it nor asks again, until there is an owner.
  expect(expectDone(await openSuccessions(job()))).toEqual({ opened: 0 });
  expect(await waitingSuccessions(first)).toHaveLength(1);
  await actsFor(editor, from, "editor");
  expectDone(await handOver(first, { successionId: waiting?.id ?? "", personId: idOf(editor), reason }));
  expect(await roleOf(editor, from)).toBe("owner");
  expect(await waitingSuccessions(first)).toEqual([]);
});

test("so does the organisation that stayed, whose admin is asked and becomes the owner after the notice; who left cannot object", async () => {
  const { from, into, first, owners, undo } = await merged();
  const admin = await member(into, "admin");
  const fromOwner = await as(idOf(owners.from));
  expectDone(await removePerson(fromOwner, { organisationId: into, personId: idOf(owners.into) }));
  await undo();
  expect(await roleOf(owners.from, from)).toBe("owner");
  expect(await templates(admin)).toContain("succession-asked");
  expect(await templates(first)).not.toContain("succession-office");
  const successionId = (await successionOf(admin, into))?.id ?? "";
  expect(await takeOver(admin, { successionId })).toMatchObject({ refusal: "succession.too_early" });
  const clock = () => later(new Date(), lastingUntil("successionNotice") + SECOND);
  const then = await as(idOf(admin), { clock });
  expectDone(await takeOver({ ...then, actor: { ...then.actor, signedInAt: then.now } as Context["actor"] }, { successionId }));
  expect(await roleOf(admin, into)).toBe("owner");
  expect(await objectToSuccession(await as(idOf(owners.into)), { successionId, reason })).toMatchObject({ refusal: "not_found" });
});

test("an owner who became an editor in the meantime stays one, and may be chosen again", async () => {
  const { from, into, first, owners, undo } = await merged();
  expectDone(await changeRole(await as(idOf(owners.into)), { organisationId: into, personId: idOf(owners.from), role: "editor" }));
  await undo();
  expect(await roleOf(owners.from, from)).toBe("editor");
  const [waiting] = await waitingSuccessions(first);
  expect(waiting).toMatchObject({ organisationId: from, cause: "left", candidates: [{ personId: idOf(owners.from) }] });
});

test("nobody is told where both come back with their owners, or where nobody acted for the one that goes", async () => {
  const { first, undo } = await merged();
  await undo();
  const [from, into] = [await organisation(), await organisation()];
  await member(into);
  const [asks, confirms] = await administrators();
  const { mergeId } = expectDone(await askMerge(asks, { fromId: from, intoId: into, choices: {}, reason }));
  expectDone(await confirmMerge(confirms, { mergeId }));
  expectDone(await reverseMerge(asks, { mergeId }));
  expect(await waitingSuccessions(first)).toEqual([]);
});

/** Two organisations with one owner for both, and another of the one that stays, that were merged into one. */
async function mergedWithOneOwner() {
  const [from, into] = [await organisation(), await organisation()];
  const [both, other] = [await member(from), await member(into)];
  await actsFor(both, into, "editor");
  const [first, second] = await administrators();
  const { mergeId } = expectDone(await askMerge(first, { fromId: from, intoId: into, choices: {}, reason }));
  expectDone(await confirmMerge(second, { mergeId }));
  expect(await roleOf(both, into)).toBe("owner");
  return { from, into, both, other, first, undo: async () => expectDone(await reverseMerge(first, { mergeId })) };
}

test("whoever acted for both and left the merged one comes back to neither, and somebody is asked to be the owner", async () => {
  const { from, into, both, first, undo } = await mergedWithOneOwner();
  await left(both, into);
  const { kept } = await undo();
  expect([await roleOf(both, from), await roleOf(both, into)]).toEqual([undefined, undefined]);
  expect(kept).toContainEqual({ table: "organisationPeople", column: "*" });
  expect(await waitingSuccessions(first)).toMatchObject([{ organisationId: from, ownerId: idOf(both), cause: "left" }]);
});

test("whoever acted for both and got a role that may less has no more than that in the one that comes back; otherwise their own", async () => {
  const { from, into, both, other, first, undo } = await mergedWithOneOwner();
  expectDone(await changeRole(await as(idOf(other)), { organisationId: into, personId: idOf(both), role: "viewer" }));
  const { kept } = await undo();
  expect([await roleOf(both, from), await roleOf(both, into)]).toEqual(["viewer", "viewer"]);
  expect(kept).toContainEqual({ table: "organisationPeople", column: "role" });
  expect(await waitingSuccessions(first)).toMatchObject([{ organisationId: from, cause: "left", candidates: [{ personId: idOf(both) }] }]);

  const untouched = await mergedWithOneOwner();
  expect(await untouched.undo()).toMatchObject({ kept: [] });
  expect([await roleOf(untouched.both, untouched.from), await roleOf(untouched.both, untouched.into)]).toEqual(["owner", "editor"]);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { type Context, context } from "#domain/kernel/context";
import { as, auditOf, member, organisation, staff, visitor } from "#test/builders";
import { stale, tally } from "#test/mail/mailed";
import { changeRole } from "./change-role.ts";
import { leaveOrganisation } from "./leave-organisation.ts";
import { colleaguesOf } from "./people-reads.ts";
import { removePerson } from "./remove-person.ts";

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const roles = async (organisationId: string) =>
  (await context().db.select().from(organisationPeople).where(eq(organisationPeople.organisationId, organisationId)))
    .map(({ role }) => role)
    .sort();

async function team() {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  const editor = await member(organisationId, "editor");
  return { organisationId, owner, editor, personId: idOf(editor) };
}

test("an owner changes a role, and it holds on the next request", async () => {
  const { organisationId, owner, personId } = await team();
  expect((await changeRole(owner, { organisationId, personId, role: "admin" })).ok).toBe(true);
  expect((await as(personId)).actor).toMatchObject({ organisations: [{ role: "admin" }] });
  expect(await auditOf(personId)).toMatchObject([{ action: "person.role_changed", facts: { role: ["editor", "admin"] } }]);
});

test("both steps ask for a fresh sign-in, and change nothing without", async () => {
  const { organisationId, owner, personId } = await team();
  expect(await changeRole(stale(owner), { organisationId, personId, role: "admin" })).toMatchObject({ refusal: "step_up_needed" });
  expect(await removePerson(stale(owner), { organisationId, personId })).toMatchObject({ refusal: "step_up_needed" });
  expect(await roles(organisationId)).toEqual(["editor", "owner"]);
});

test("neither works for an editor, a stranger, another organisation's owner or a reviewer; a staffAdmin may", async () => {
  const { organisationId, owner, editor, personId } = await team();
  const other = await member(await organisation());
  const target = { organisationId, personId: idOf(owner) };
  expect(await changeRole(editor, { ...target, role: "viewer" })).toMatchObject({ refusal: "forbidden" });
  expect(await removePerson(editor, target)).toMatchObject({ refusal: "forbidden" });
  for (const ctx of [visitor(), other])
    expect(await removePerson(ctx, { organisationId, personId })).toMatchObject({ refusal: "not_found" });
  expect(await removePerson(await staff(), { organisationId, personId })).toMatchObject({ refusal: "forbidden" });
  expect(await removePerson(owner, { organisationId, personId: idOf(other) })).toMatchObject({ refusal: "not_found" });
  expect((await removePerson(await staff("staffAdmin"), { organisationId, personId })).ok).toBe(true);
  expect(await auditOf(personId)).toMatchObject([{ action: "person.removed", facts: { organisation: organisationId, role: "editor" } }]);
});

test("an admin makes no owner and touches none", async () => {
  const { organisationId, owner, personId } = await team();
  const admin = await member(organisationId, "admin");
  expect(await changeRole(admin, { organisationId, personId: idOf(admin), role: "owner" })).toMatchObject({ refusal: "owner_only" });
  expect(await changeRole(admin, { organisationId, personId: idOf(owner), role: "viewer" })).toMatchObject({ refusal: "owner_only" });
  expect(await removePerson(admin, { organisationId, personId: idOf(owner) })).toMatchObject({ refusal: "owner_only" });
  expect((await removePerson(admin, { organisationId, personId })).ok).toBe(true);
});

test("the last owner stays: not changed, not removed, not gone", async () => {
  const { organisationId, owner } = await team();
  const self = { organisationId, personId: idOf(owner) };
  expect(await changeRole(owner, { ...self, role: "admin" })).toMatchObject({ refusal: "organisation.last_owner" });
  expect(await removePerson(owner, self)).toMatchObject({ refusal: "organisation.last_owner" });
  expect(await leaveOrganisation(owner, { organisationId })).toMatchObject({ refusal: "organisation.last_owner" });
  expect(await roles(organisationId)).toEqual(["editor", "owner"]);
});

test("of two owners who leave at once, one stays", async () => {
  const { organisationId, owner } = await team();
  const second = await member(organisationId);
  const outcomes = await Promise.all([leaveOrganisation(owner, { organisationId }), leaveOrganisation(second, { organisationId })]);
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["organisation.last_owner"] });
  expect(await roles(organisationId)).toEqual(["editor", "owner"]);
});

test("of two owners who remove each other at once, one stays", async () => {
  const { organisationId, owner } = await team();
  const second = await member(organisationId);
  const outcomes = await Promise.all([
    removePerson(owner, { organisationId, personId: idOf(second) }),
    removePerson(second, { organisationId, personId: idOf(owner) }),
  ]);
  expect(tally(outcomes)).toMatchObject({ won: 1 });
  expect(await roles(organisationId)).toContain("owner");
});

test("of two owners of whom one demotes the other, who removes them, leaves or does the same at once, one stays", async () => {
  const rivals: ((ctx: Context, of: { organisationId: string; personId: string }) => Promise<{ ok: boolean; refusal?: string }>)[] = [
    removePerson,
    leaveOrganisation,
    (ctx, of) => changeRole(ctx, { ...of, role: "viewer" }),
  ];
  for (const rival of rivals) {
    const { organisationId, owner } = await team();
    const second = await member(organisationId);
    const demote = changeRole(owner, { organisationId, personId: idOf(second), role: "viewer" });
    const outcomes = await Promise.all([demote, rival(second, { organisationId, personId: idOf(owner) })]);
    expect(tally(outcomes).won).toBe(1);
    expect((await roles(organisationId)).filter((role) => role === "owner")).toHaveLength(1);
  }
});

test("whoever was demoted a moment ago does nothing more, even with the context of before", async () => {
  const { organisationId, owner, personId } = await team();
  const second = await member(organisationId);
  expect((await changeRole(second, { organisationId, personId: idOf(owner), role: "viewer" })).ok).toBe(true);
  expect(await removePerson(owner, { organisationId, personId })).toMatchObject({ refusal: "access_ended" });
});

test("anybody leaves; who is not there has nothing to leave", async () => {
  const { organisationId, editor, personId } = await team();
  expect(await leaveOrganisation(visitor(), { organisationId })).toMatchObject({ refusal: "not_found" });
  expect(await leaveOrganisation(await member(await organisation()), { organisationId })).toMatchObject({ refusal: "not_found" });
  expect((await leaveOrganisation(editor, { organisationId })).ok).toBe(true);
  expect(await leaveOrganisation(editor, { organisationId })).toMatchObject({ refusal: "access_ended" });
  expect(await auditOf(personId)).toMatchObject([{ action: "person.left", facts: { role: "editor" } }]);
});

test("colleagues are seen by colleagues and staff, and by nobody else", async () => {
  const { organisationId, editor } = await team();
  expect((await colleaguesOf(editor, organisationId))?.colleagues).toHaveLength(2);
  expect((await colleaguesOf(await staff(), organisationId))?.colleagues).toHaveLength(2);
  expect(await colleaguesOf(visitor(), organisationId)).toBeUndefined();
  expect(await colleaguesOf(await member(await organisation()), organisationId)).toBeUndefined();
  expect(await colleaguesOf(editor, "0".repeat(26))).toBeUndefined();
});

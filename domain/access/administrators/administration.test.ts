import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions } from "#db/schema/access";
import { addPerson } from "#domain/access/people/add-person";
import { disablePerson } from "#domain/access/people/disable-person";
import { enablePerson } from "#domain/access/people/enable-person";
import { grantRole } from "#domain/access/people/grant-role";
import { peopleOfCluster } from "#domain/access/people/people-reads";
import { revokeRole } from "#domain/access/people/revoke-role";
import { sessionBehind } from "#domain/access/reads";
import { openSession } from "#domain/access/sign-in/open-session";
import { redeemSignIn } from "#domain/access/sign-in/redeem-sign-in";
import { requestSignIn } from "#domain/access/sign-in/request-sign-in";
import { GRANTED_ROLES } from "#domain/access/state";
import { isStaff } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { addressOf } from "#test/fixtures/administrators";
import { stale, tally, tokenMailedTo } from "#test/mail/mailed";
import { confirmAdministrator } from "./confirm-administrator.ts";
import { proposeAdministrator } from "./propose-administrator.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const statusOf = async (id: string) =>
  (await context().db.select({ status: people.status }).from(people).where(eq(people.id, id)))[0]?.status;

test("a disabled person's sessions and sign-in links end at once, and enabling gives the access back", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  const opened = await openSession(system(), { personId, browser: "x" });
  await requestSignIn(visitor(), { email: await addressOf(personId) });
  const token = await tokenMailedTo(await addressOf(personId));
  expect((await disablePerson(admin, { personId })).ok).toBe(true);
  expect(opened.ok && (await sessionBehind(context(), opened.value.token))).toBeUndefined();
  expect(await context().db.select().from(sessions)).toEqual([]);
  expect(await disablePerson(admin, { personId })).toMatchObject({ refusal: "not_found" });
  expect((await enablePerson(admin, { personId })).ok).toBe(true);
  expect(await redeemSignIn(visitor(), { token, browser: "x" })).toMatchObject({ refusal: "link_ended" });
  expect(await statusOf(personId)).toBe("active");
  expect((await auditOf(personId)).slice(-2)).toMatchObject([{ action: "person.disabled" }, { action: "person.enabled" }]);
});

test("nobody is an administrator again by one administrator alone: enabled, they have their other roles, and a second one confirms the rest", async () => {
  const [first, second, gone] = [await staff("staffAdmin"), await staff("staffAdmin"), await staff("staffAdmin")];
  const personId = idOf(gone);
  await grantRole(first, { personId, role: "committee" });
  await disablePerson(first, { personId });
  expect((await enablePerson(first, { personId })).ok).toBe(true);
  expect((await as(personId)).actor).toMatchObject({ roles: ["committee"] });
  expect((await auditOf(personId)).at(-1)).toMatchObject({ action: "person.staffAdmin_revoked", facts: { by: "enabling" } });
  const proposed = await proposeAdministrator(first, { personId, change: "make", reason: "Back from leave." });
  const proposalId = proposed.ok ? proposed.value.proposalId : "";
  expect(await confirmAdministrator(first, { proposalId })).toMatchObject({ refusal: "administrator.second_person" });
  expect((await confirmAdministrator(second, { proposalId })).ok).toBe(true);
  expect((await as(personId)).actor).toMatchObject({ roles: expect.arrayContaining(["committee", "staffAdmin"]) });
});

type Step = (ctx: Context, of: { personId: string }) => ReturnType<typeof grantRole>;
const STEPS: Record<string, Step> = {
  disablePerson,
  enablePerson,
  ...Object.fromEntries(
    GRANTED_ROLES.flatMap((role): [string, Step][] => [
      [`grantRole ${role}`, (ctx, { personId }) => grantRole(ctx, { personId, role })],
      [`revokeRole ${role}`, (ctx, { personId }) => revokeRole(ctx, { personId, role })],
    ]),
  ),
};

test.each(Object.entries(STEPS))("%s: a staffAdmin with a fresh sign-in, on somebody else", async (_name, step) => {
  const personId = await person();
  const admin = await staff("staffAdmin");
  expect(await step(visitor(), { personId })).toMatchObject({ refusal: "not_found" });
  expect(await step(await member(await organisation()), { personId })).toMatchObject({ refusal: "not_found" });
  expect(await step(await staff("reviewer"), { personId })).toMatchObject({ refusal: "forbidden" });
  expect(await step(admin, { personId: idOf(admin) })).toMatchObject({ refusal: "yourself" });
  expect(await step(stale(admin), { personId })).toMatchObject({ refusal: "step_up_needed" });
  expect(await step(admin, { personId: "0".repeat(26) })).toMatchObject({ refusal: "not_found" });
  expect(await auditOf(personId)).toEqual([]);
});

test("of two administrators who disable each other at once, one is left", async () => {
  const [one, two] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const outcomes = await Promise.all([disablePerson(one, { personId: idOf(two) }), disablePerson(two, { personId: idOf(one) })]);
  expect(tally(outcomes).won).toBe(1);
  expect(await disablePerson(system(), { personId: outcomes[0]?.ok ? idOf(one) : idOf(two) })).toMatchObject({
    refusal: "person.last_admin",
  });
});

test.each(GRANTED_ROLES)("the role of %s is given and taken, once each, and it holds on the next request", async (role) => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  await Promise.all([grantRole(admin, { personId, role }), grantRole(admin, { personId, role })]);
  expect((await as(personId)).actor).toMatchObject({ roles: [role] });
  const both = await Promise.all([revokeRole(admin, { personId, role }), revokeRole(admin, { personId, role })]);
  expect(tally(both)).toEqual({ won: 1, refusals: ["not_found"] });
  expect((await as(personId)).actor).toMatchObject({ roles: [] });
  expect((await auditOf(personId)).map(({ action }) => action)).toEqual([`person.${role}_granted`, `person.${role}_revoked`]);
});

test("taking one role leaves the other", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  for (const role of GRANTED_ROLES) await grantRole(admin, { personId, role });
  await revokeRole(admin, { personId, role: "reviewer" });
  expect((await as(personId)).actor).toMatchObject({ roles: ["committee"] });
});

test("nobody disabled becomes a reviewer", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  await disablePerson(admin, { personId });
  expect(await grantRole(admin, { personId, role: "reviewer" })).toMatchObject({ refusal: "person.not_active" });
});

const somebody = { role: "reviewer" as const, firstName: "Miren", lastName: "Berria", email: "miren@example.org", position: "Reviewer" };

test("a staffAdmin adds a reviewer who was not known: one person, one mail, no session", async () => {
  const admin = await staff("staffAdmin");
  expect(await addPerson(await staff(), somebody)).toMatchObject({ refusal: "forbidden" });
  expect(await addPerson(visitor(), somebody)).toMatchObject({ refusal: "not_found" });
  expect(await addPerson(stale(admin), somebody)).toMatchObject({ refusal: "step_up_needed" });
  const both = await Promise.all([addPerson(admin, somebody), addPerson(admin, somebody)]);
  expect(tally(both)).toEqual({ won: 1, refusals: ["person.known"] });
  expect(await mailsTo(somebody.email)).toMatchObject([{ template: "invitation", data: { role: "reviewer", granted: "yes" } }]);
  const made = both.find((outcome) => outcome.ok);
  expect(made?.ok && (await as(made.value.personId)).actor).toMatchObject({ roles: ["reviewer"] });
  expect(await context().db.select().from(sessions)).toEqual([]);
});

test("somebody from outside is taken into the committee, and is no staff by it", async () => {
  const added = await addPerson(await staff("staffAdmin"), { ...somebody, role: "committee" });
  if (!added.ok) throw new Error(added.refusal);
  const member = await as(added.value.personId);
  expect(member.actor).toMatchObject({ roles: ["committee"] });
  expect(isStaff(member.actor)).toBe(false);
  expect(await mailsTo(somebody.email)).toMatchObject([{ data: { role: "committee" } }]);
  expect(await peopleOfCluster(member, { q: "", list: "everyone", page: 1 })).toBeUndefined();
  expect(await auditOf(added.value.personId)).toMatchObject([{ action: "person.joined", facts: { role: "committee" } }]);
});

test("staff see the people, found by name or address; members do not", async () => {
  const reviewer = await staff("reviewer", { lastName: "Azken", email: "azken@example.org" });
  await person({ firstName: "Zoe", lastName: "100%" });
  expect((await peopleOfCluster(reviewer, { q: "", list: "everyone", page: 1 }))?.total).toBe(2);
  expect((await peopleOfCluster(reviewer, { q: "AZKEN@", list: "everyone", page: 1 }))?.rows).toMatchObject([
    { roles: ["reviewer"], organisations: [] },
  ]);
  expect((await peopleOfCluster(reviewer, { q: "%", list: "everyone", page: 9 }))?.rows).toMatchObject([{ lastName: "100%" }]);
  expect(await peopleOfCluster(visitor(), { q: "", list: "everyone", page: 1 })).toBeUndefined();
  expect(await peopleOfCluster(await member(await organisation()), { q: "", list: "everyone", page: 1 })).toBeUndefined();
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions } from "#db/schema/access";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { stale, tally } from "#test/mailed";
import { type Context, context } from "../kernel/context.ts";
import { addReviewer } from "./add-reviewer.ts";
import { disablePerson } from "./disable-person.ts";
import { enablePerson } from "./enable-person.ts";
import { grantReviewer } from "./grant-reviewer.ts";
import { openSession } from "./open-session.ts";
import { peopleOfCluster } from "./people-reads.ts";
import { sessionBehind } from "./reads.ts";
import { revokeReviewer } from "./revoke-reviewer.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const statusOf = async (id: string) =>
  (await context().db.select({ status: people.status }).from(people).where(eq(people.id, id)))[0]?.status;

test("a disabled person's sessions end at once, and enabling gives the access back", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  const opened = await openSession(system(), { personId, browser: "x" });
  expect((await disablePerson(admin, { personId })).ok).toBe(true);
  expect(opened.ok && (await sessionBehind(context(), opened.value.token))).toBeUndefined();
  expect(await context().db.select().from(sessions)).toEqual([]);
  expect(await disablePerson(admin, { personId })).toMatchObject({ refusal: "not_found" });
  expect((await enablePerson(admin, { personId })).ok).toBe(true);
  expect(await statusOf(personId)).toBe("active");
  expect(await auditOf(personId)).toMatchObject([{ action: "person.disabled" }, { action: "person.enabled" }]);
});

const STEPS = { disablePerson, enablePerson, grantReviewer, revokeReviewer };

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

test("a reviewer is made and unmade, once each, and it holds on the next request", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  await Promise.all([grantReviewer(admin, { personId }), grantReviewer(admin, { personId })]);
  expect((await as(personId)).actor).toMatchObject({ roles: ["reviewer"] });
  const both = await Promise.all([revokeReviewer(admin, { personId }), revokeReviewer(admin, { personId })]);
  expect(tally(both)).toEqual({ won: 1, refusals: ["not_found"] });
  expect((await as(personId)).actor).toMatchObject({ roles: [] });
  expect((await auditOf(personId)).map(({ action }) => action)).toEqual(["person.reviewer_granted", "person.reviewer_revoked"]);
});

test("nobody disabled becomes a reviewer", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  await disablePerson(admin, { personId });
  expect(await grantReviewer(admin, { personId })).toMatchObject({ refusal: "person.not_active" });
});

const somebody = { firstName: "Miren", lastName: "Berria", email: "miren@example.org", position: "Reviewer" };

test("a staffAdmin adds a reviewer who was not known: one person, one mail, no session", async () => {
  const admin = await staff("staffAdmin");
  expect(await addReviewer(await staff(), somebody)).toMatchObject({ refusal: "forbidden" });
  expect(await addReviewer(visitor(), somebody)).toMatchObject({ refusal: "not_found" });
  expect(await addReviewer(stale(admin), somebody)).toMatchObject({ refusal: "step_up_needed" });
  const both = await Promise.all([addReviewer(admin, somebody), addReviewer(admin, somebody)]);
  expect(tally(both)).toEqual({ won: 1, refusals: ["person.known"] });
  expect(await mailsTo(somebody.email)).toMatchObject([{ template: "invitation", data: { role: "reviewer" } }]);
  const made = both.find((outcome) => outcome.ok);
  expect(made?.ok && (await as(made.value.personId)).actor).toMatchObject({ roles: ["reviewer"] });
  expect(await context().db.select().from(sessions)).toEqual([]);
});

test("staff see the people, found by name or address; members do not", async () => {
  const reviewer = await staff("reviewer", { lastName: "Azken", email: "azken@example.org" });
  await person({ firstName: "Zoe", lastName: "100%" });
  expect((await peopleOfCluster(reviewer, { q: "", page: 1 }))?.total).toBe(2);
  expect((await peopleOfCluster(reviewer, { q: "AZKEN@", page: 1 }))?.rows).toMatchObject([{ roles: ["reviewer"], organisations: [] }]);
  expect((await peopleOfCluster(reviewer, { q: "%", page: 9 }))?.rows).toMatchObject([{ lastName: "100%" }]);
  expect(await peopleOfCluster(visitor(), { q: "", page: 1 })).toBeUndefined();
  expect(await peopleOfCluster(await member(await organisation()), { q: "", page: 1 })).toBeUndefined();
});

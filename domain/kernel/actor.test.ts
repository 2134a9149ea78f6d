import { expect, test } from "vitest";
import * as a from "#test/builders";
import { type Actor, actingFor, actorId, isStaff, isStaffAdmin, VISITOR } from "./actor.ts";
import { context } from "./context.ts";

const applicant: Actor = { kind: "applicant", applicationId: "x" };
const system: Actor = { kind: "system", name: "worker" };

test("staff are people with a role of the cluster, as it is now", async () => {
  const reviewer = await a.staff("reviewer");
  const admin = await a.staff("staffAdmin");
  const member = await a.member(await a.organisation());
  expect([reviewer, admin, member].map(({ actor }) => isStaff(actor))).toEqual([true, true, false]);
  expect([reviewer, admin, member].map(({ actor }) => isStaffAdmin(actor))).toEqual([false, true, false]);
  expect([VISITOR, applicant, system].some(isStaff)).toBe(false);
});

test("a person acts for their own organisation only, in their role", async () => {
  const own = await a.organisation({ name: "Own" });
  const other = await a.organisation();
  const { actor } = await a.member(own, "editor");
  expect(actingFor(actor, own)).toMatchObject({ organisationId: own, name: "Own", role: "editor", status: "active" });
  expect(actingFor(actor, other)).toBeUndefined();
  expect([VISITOR, applicant, system].map((someone) => actingFor(someone, own))).toEqual([undefined, undefined, undefined]);
});

test("the audit names each kind of actor by what is its own", async () => {
  const { actor } = await a.staff();
  expect(actorId(actor)).toBe(actor.kind === "person" ? actor.personId : "none");
  expect([VISITOR, applicant, system].map(actorId)).toEqual([undefined, "x", "worker"]);
});

test("without being told otherwise, a context is a visitor's, in English, now", () => {
  const before = Date.now();
  const ctx = context();
  expect(ctx).toMatchObject({ actor: VISITOR, locale: "en", clusterId: "home", decisionHold: 120 });
  expect(ctx.now.getTime()).toBeGreaterThanOrEqual(before);
  expect(context({ clock: () => new Date(5) }).now).toEqual(new Date(5));
});

import { describe, expect, test } from "vitest";
import type { Actor, Person } from "../kernel/actor.ts";
import { ORGANISATION_STATUSES, type OrganisationStatus } from "../organisations/state.ts";
import { abilities, CLUSTER_STEPS, clusterAbilities, isWorking, mayTouch, PEOPLE_STEPS, type PeopleStep } from "./policy.ts";
import { ORGANISATION_ROLES, type OrganisationRole } from "./state.ts";

const person = (role?: OrganisationRole, status: OrganisationStatus = "active", organisationId = "o"): Person => ({
  kind: "person",
  personId: "p",
  sessionId: "s",
  email: "ane@example.org",
  name: "Ane",
  roles: [],
  organisations: role ? [{ organisationId, slug: "o", name: "O", role, status }] : [],
  signedInAt: new Date(0),
});
const reviewer: Person = { ...person(), roles: ["reviewer"] };
const admin: Person = { ...person(), roles: ["staffAdmin"] };
const visitor: Actor = { kind: "visitor" };
const applicant: Actor = { kind: "applicant", applicationId: "a" };
const system: Actor = { kind: "system", name: "demo" };
const may = (actor: Actor, status: OrganisationStatus = "active") => abilities(actor, { organisationId: "o", status });
const all = (answer: unknown) => Object.fromEntries(PEOPLE_STEPS.map((step) => [step, answer]));
const MANAGING: PeopleStep[] = ["invite", "revokeInvitation", "resendInvitation", "changeRole", "removePerson"];

describe("the people of an organisation", () => {
  test.each(ORGANISATION_ROLES)("its %s sees them and may leave", (role) => {
    expect(may(person(role))).toMatchObject({ see: true, leave: true });
  });

  test.each(ORGANISATION_ROLES)("its %s manages them only as owner or admin", (role) => {
    const answers = MANAGING.map((step) => may(person(role))[step]);
    expect(new Set(answers)).toEqual(new Set([role === "owner" || role === "admin" ? true : "forbidden"]));
  });

  test("whoever has nothing to do with it finds nothing", () => {
    for (const actor of [visitor, applicant, person(), person("owner", "active", "other")]) expect(may(actor)).toEqual(all("not_found"));
  });

  test("reviewers see, the office manages, and neither has anything to leave", () => {
    expect(may(reviewer)).toEqual({ ...all("forbidden"), see: true });
    expect(may(admin)).toEqual({ ...all(true), leave: "forbidden" });
    expect(may(system)).toEqual({ ...all(true), leave: "forbidden" });
  });

  test.each(ORGANISATION_STATUSES)("while it is %s people see and leave; managing needs one that works", (status) => {
    const answers = may(person("owner", status), status);
    expect(answers).toMatchObject({ see: true, leave: true });
    expect(new Set(MANAGING.map((step) => answers[step]))).toEqual(new Set([isWorking(status) || "organisation.not_active"]));
  });

  test("those that work are the active and the hidden", () => {
    expect(ORGANISATION_STATUSES.filter(isWorking)).toEqual(["active", "hidden"]);
  });
});

describe("owners", () => {
  test.each(ORGANISATION_ROLES)("a %s touches an owner only as owner", (role) => {
    expect(mayTouch(person(role), "o", "owner")).toBe(role === "owner" ? true : "owner_only");
  });
  test("an owner of another organisation does not; the office does", () => {
    expect(mayTouch(person("owner", "active", "other"), "o", "owner")).toBe("owner_only");
    expect([mayTouch(admin, "o", "owner"), mayTouch(system, "o", "owner")]).toEqual([true, true]);
    expect(mayTouch(reviewer, "o", "owner")).toBe("owner_only");
  });
  test("every other role is touched by whoever manages people", () => {
    for (const role of ORGANISATION_ROLES.filter((each) => each !== "owner")) expect(mayTouch(person("admin"), "o", role)).toBe(true);
  });
});

describe("the people of the cluster", () => {
  const clusterAll = (answer: unknown) => Object.fromEntries(CLUSTER_STEPS.map((step) => [step, answer]));
  test("the office does everything, reviewers look, others find nothing", () => {
    expect(clusterAbilities(admin)).toEqual(clusterAll(true));
    // The portal itself is nobody's second person.
    const bySecondPerson = { proposeAdministrator: "forbidden", confirmAdministrator: "forbidden", declineAdministrator: "forbidden" };
    const byReader = { readAudit: "forbidden", checkAudit: "forbidden" };
    expect(clusterAbilities(system)).toEqual({ ...clusterAll(true), ...bySecondPerson, ...byReader });
    expect(clusterAbilities(reviewer)).toEqual({ ...clusterAll("forbidden"), seePeople: true });
    for (const actor of [visitor, applicant, person("owner")]) expect(clusterAbilities(actor)).toEqual(clusterAll("not_found"));
  });
});

import { expect, test } from "vitest";
import type { OrganisationRole } from "#domain/access/state";
import type { Actor } from "../kernel/actor.ts";
import { abilities, isMember, isStopped, seesUnlisted } from "./policy.ts";
import type { OrganisationStatus } from "./state.ts";

const ID = "organisation";
const facts = (status: OrganisationStatus = "active") => ({ id: ID, status, publishedAt: null, hasPeople: true });
type Given = { role?: OrganisationRole; elsewhere?: boolean; staff?: "reviewer" | "staffAdmin"; status?: OrganisationStatus };

const person = ({ role, elsewhere, staff, status = "active" }: Given): Actor => ({
  kind: "person",
  personId: "p",
  sessionId: "s",
  email: "p@example.org",
  name: "P",
  roles: staff ? [staff] : [],
  organisations: role ? [{ organisationId: elsewhere ? "other" : ID, slug: "o", name: "O", role, status }] : [],
  signedInAt: new Date(),
});
const may = (actor: Actor, status?: OrganisationStatus) =>
  Object.entries(abilities(actor, facts(status))).flatMap(([ability, answer]) => (answer === true ? [ability] : []));

test.each([
  ["owner", ["edit", "publish", "unpublish"]],
  ["admin", ["edit", "publish", "unpublish"]],
  ["editor", ["edit"]],
  ["contact", []],
  ["billing", []],
  ["viewer", []],
] as const)("a %s may %j", (role, expected) => {
  expect(may(person({ role }))).toEqual(expected);
});

test.each([
  ["reviewer", "active", ["keep", "write", "hide", "decide"]],
  ["reviewer", "hidden", ["keep", "write", "show", "decide"]],
  ["reviewer", "suspended", []],
  ["staffAdmin", "active", ["keep", "write", "hide", "suspend", "decide"]],
  ["staffAdmin", "hidden", ["keep", "write", "show", "suspend", "decide"]],
  ["staffAdmin", "suspended", ["reinstate"]],
  ["staffAdmin", "closed", []],
] as const)("a %s may, of one that is %s, %j", (staff, status, expected) => {
  expect(may(person({ staff }), status)).toEqual(expected);
});

test.each([
  ["hidden", ["edit", "unpublish"]],
  ["suspended", []],
  ["lapsed", []],
  ["applying", []],
] as const)("an owner of one that is %s may %j", (status, expected) => {
  expect(may(person({ role: "owner", status }), status)).toEqual(expected);
});

test.each([
  ["active", ["edit", "publish", "unpublish", "keep", "write", "hide", "decide"]],
  ["hidden", ["edit", "unpublish", "keep", "write", "show", "decide"]],
  ["suspended", []],
] as const)("while nobody acts for one that is %s, a reviewer may %j, and nobody else more than before", (status, expected) => {
  const nobodys = { ...facts(status), hasPeople: false };
  const can = (actor: Actor) =>
    Object.entries(abilities(actor, nobodys)).flatMap(([ability, answer]) => (answer === true ? [ability] : []));
  expect(can(person({ staff: "reviewer" }))).toEqual(expected);
  for (const actor of [{ kind: "visitor" } as const, person({}), person({ role: "owner", elsewhere: true })])
    expect(can(actor)).toEqual([]);
});

test("staff do not judge an organisation they act for, not even as its viewer", () => {
  const { hide, suspend, edit } = abilities(person({ role: "viewer", staff: "staffAdmin" }), facts());
  expect([hide, suspend, edit]).toEqual(["own_organisation", "own_organisation", "forbidden"]);
});

test("an outsider learns nothing: each answer is that there is nothing", () => {
  for (const actor of [{ kind: "visitor" } as const, person({}), person({ role: "owner", elsewhere: true })])
    expect(new Set(Object.values(abilities(actor, facts())))).toEqual(new Set(["not_found"]));
});

test.each([
  ["a visitor", { kind: "visitor" } as Actor, false, false],
  ["an applicant", { kind: "applicant", applicationId: "a" } as Actor, false, false],
  ["a person with nothing", person({}), false, false],
  ["a viewer", person({ role: "viewer" }), true, true],
  ["a member of another", person({ role: "owner", elsewhere: true }), true, false],
  ["an owner of a suspended one", person({ role: "owner", status: "suspended" }), false, true],
  ["a reviewer", person({ staff: "reviewer" }), true, true],
] as const)("%s: let in among members, and to what is not listed, as they should be", (_, actor, member, unlisted) => {
  expect([isMember(actor), seesUnlisted(actor, ID)]).toEqual([member, unlisted]);
});

test.each([
  ["a visitor", { kind: "visitor" } as Actor, false],
  ["a person with nothing", person({}), false],
  ["an owner of an active one", person({ role: "owner" }), false],
  ["an owner of a suspended one", person({ role: "owner", status: "suspended" }), true],
  ["a reviewer who owns a suspended one", person({ staff: "reviewer", role: "owner", status: "suspended" }), false],
] as const)("%s: acts only for organisations that are not active, or not", (_, actor, stopped) => {
  expect(isStopped(actor)).toBe(stopped);
});

import { expect, test } from "vitest";
import { type Actor, type Person, VISITOR } from "#domain/kernel/actor";
import { ORGANISATION_STATUSES, type OrganisationStatus } from "#domain/organisations/state";
import { canMerge, mayMerge } from "./merge-policy.ts";

const party = (id: string, status: OrganisationStatus = "active") => ({ id, status });
const [from, into] = [party("from"), party("into")];
const person = (roles: Person["roles"], ...actsFor: string[]): Person => ({
  kind: "person",
  personId: "p1",
  sessionId: "s1",
  email: "ane@example.org",
  name: "Ane",
  roles,
  organisations: actsFor.map((organisationId) => ({ organisationId, slug: "", name: "", role: "viewer", status: "active" })),
  signedInAt: new Date(),
});

test.each<[string, Actor, true | string]>([
  ["an administrator", person(["staffAdmin"]), true],
  ["an administrator who acts for a third", person(["staffAdmin"], "other"), true],
  ["an administrator who acts for the one that goes", person(["staffAdmin"], "from"), "own_organisation"],
  ["an administrator who acts for the one that stays", person(["staffAdmin", "reviewer"], "into"), "own_organisation"],
  ["a reviewer", person(["reviewer"]), "forbidden"],
  ["a reviewer who acts for one of them", person(["reviewer"], "into"), "own_organisation"],
  ["somebody of the one that goes", person([], "from"), "forbidden"],
  ["somebody of the one that stays", person([], "into"), "forbidden"],
  ["somebody of another", person([], "other"), "not_found"],
  ["a visitor", VISITOR, "not_found"],
  ["an applicant", { kind: "applicant", applicationId: "a1" }, "not_found"],
  ["the portal itself", { kind: "system", name: "jobs" }, "not_found"],
])("%s may merge: %j", (_, actor, may) => {
  expect(mayMerge(actor, from, into)).toBe(may);
});

test("two become one only where one of them can stay", () => {
  expect(canMerge(from, { ...from })).toBe("merge.same");
  const stays = Object.fromEntries(ORGANISATION_STATUSES.map((status) => [status, canMerge(from, party("into", status))]));
  const not = "organisation.not_active";
  expect(stays).toEqual({ active: true, hidden: true, applying: not, lapsed: not, suspended: not, closed: "merge.closed" });
  const goes = Object.fromEntries(ORGANISATION_STATUSES.map((status) => [status, canMerge(party("from", status), into)]));
  expect(goes).toEqual({ active: true, hidden: true, applying: true, lapsed: true, suspended: true, closed: "merge.closed" });
});

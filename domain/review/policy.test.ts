import { expect, test } from "vitest";
import type { Actor, Person } from "../kernel/actor.ts";
import { ABILITIES, type Ability, type ApplicationFacts, abilities } from "./policy.ts";

const facts: ApplicationFacts = {
  status: "submitted",
  assignedTo: null,
  emailKey: "nahia@example.org",
  organisationKey: "laminak, s.l.",
  organisationId: null,
};
const staff: Person = {
  kind: "person",
  personId: "p1",
  sessionId: "s1",
  email: "amaia@example.org",
  name: "Amaia",
  roles: ["reviewer"],
  organisations: [],
  signedInAt: new Date(0),
};
const admin: Person = { ...staff, personId: "p2", roles: ["staffAdmin"] };
const acting = (name: string, organisationId = "o1") => ({ organisationId, slug: "x", name, role: "viewer", status: "active" }) as const;

test.each<[string, Actor]>([
  ["a visitor", { kind: "visitor" }],
  ["the applicant", { kind: "applicant", applicationId: "a" }],
  ["a member", { ...staff, roles: [] }],
  ["the portal", { kind: "system", name: "jobs" }],
])("%s may nothing", (_, actor) => {
  expect(new Set(Object.values(abilities(actor, facts)))).toEqual(new Set(["forbidden"]));
});

test.each<[string, Person, Partial<ApplicationFacts>, Partial<Record<Ability, unknown>>]>([
  [
    "unassigned, to a reviewer",
    staff,
    {},
    { take: true, approve: "application.take_first", assign: "forbidden", release: "application.not_open" },
  ],
  [
    "one's own, to a reviewer",
    staff,
    { assignedTo: "p1" },
    { take: "application.taken", approve: true, refuse: true, askForChanges: true, release: true },
  ],
  [
    "another's, to a reviewer",
    staff,
    { assignedTo: "p9" },
    { approve: "application.not_yours", release: "application.not_yours", note: true },
  ],
  ["another's, to a staffAdmin", admin, { assignedTo: "p9" }, { approve: true, refuse: true, assign: true, release: true }],
  [
    "changes asked",
    staff,
    { assignedTo: "p1", status: "changesAsked" },
    { approve: "application.applicants_turn", refuse: true, undo: true },
  ],
  ["approved", staff, { assignedTo: "p1", status: "approved" }, { approve: "application.already_decided", undo: true }],
  ["withdrawn", staff, { assignedTo: "p1", status: "withdrawn" }, { refuse: "application.not_open", undo: "application.undo_too_late" }],
])("%s", (_, actor, given, expected) => {
  expect(abilities(actor, { ...facts, ...given })).toMatchObject(expected);
});

test.each<[string, Partial<Person>, Partial<ApplicationFacts>]>([
  ["their own address", { email: "NAHIA@example.org" }, {}],
  ["an organisation of the same folded name", { organisations: [acting("Lamiñak, S.L.")] }, { organisationKey: "laminak, s.l." }],
  ["the organisation that it became", { organisations: [acting("Other")] }, { organisationId: "o1", status: "approved" }],
])("nobody decides on %s, staffAdmin or not", (_, given, about) => {
  const may = abilities({ ...admin, ...given }, { ...facts, assignedTo: "p2", ...about });
  for (const ability of ["take", "approve", "refuse", "askForChanges", "undo", "note"] as const)
    expect(may[ability]).toBe("own_organisation");
});

test("every ability has an answer", () => {
  expect(Object.keys(abilities(staff, facts)).sort()).toEqual([...ABILITIES].sort());
});

import { expect, test } from "vitest";
import type { Actor, Person } from "../kernel/actor.ts";
import { ABILITIES, type Ability, type ApplicationFacts, abilities } from "./policy.ts";

const facts: ApplicationFacts = {
  status: "submitted",
  assignedTo: null,
  emailKey: "nahia@example.org",
  organisationKey: "laminak, s.l.",
  organisationId: null,
  groupOrganisations: [],
  recused: [],
  ...{ voteOpen: false, voteHeld: false, committeeHeld: false },
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
    { claim: true, approve: "application.claim_first", claimAndApprove: true, assign: "forbidden", release: "application.not_open" },
  ],
  [
    "one's own, to a reviewer",
    staff,
    { assignedTo: "p1" },
    { claim: "application.claimed", approve: true, refuse: true, askForChanges: true, release: true, undo: "application.nothing_to_undo" },
  ],
  [
    "another's, to a reviewer",
    staff,
    { assignedTo: "p9" },
    { approve: "application.not_yours", claimAndApprove: "application.not_yours", release: "application.not_yours", note: true },
  ],
  ["another's, to a staffAdmin", admin, { assignedTo: "p9" }, { approve: true, refuse: true, assign: true, release: true }],
  [
    "changes asked",
    staff,
    { assignedTo: "p1", status: "changesAsked" },
    { approve: "application.waiting_for_applicant", refuse: true, undo: true },
  ],
  [
    "changes asked that were not answered in time",
    staff,
    { assignedTo: "p1", status: "changesAsked", isApplicantLate: true },
    { approve: "application.applicant_late", askForChanges: "application.applicant_late", refuse: true },
  ],
  ["approved", staff, { assignedTo: "p1", status: "approved" }, { approve: "application.already_decided", undo: true }],
  ["withdrawn", staff, { assignedTo: "p1", status: "withdrawn" }, { refuse: "application.withdrawn", undo: "application.undo_too_late" }],
])("%s", (_, actor, given, expected) => {
  expect(abilities(actor, { ...facts, ...given })).toMatchObject(expected);
});

test.each<[string, Partial<Person>, Partial<ApplicationFacts>, string]>([
  ["their own address", { email: "NAHIA@example.org" }, {}, "own_organisation"],
  [
    "an organisation of the same folded name",
    { organisations: [acting("Lamiñak, S.L.")] },
    { organisationKey: "laminak, s.l." },
    "own_organisation",
  ],
  [
    "the organisation that it became",
    { organisations: [acting("Other")] },
    { organisationId: "o1", status: "approved" },
    "own_organisation",
  ],
  [
    "an organisation of their group",
    { organisations: [acting("Lamia Holding", "o7")] },
    { groupOrganisations: ["o6", "o7"] },
    "review.same_group",
  ],
  ["what they declared a conflict with", {}, { recused: ["p8", "p2"] }, "review.recusal_declared"],
])("nobody judges %s or sees how others do, staffAdmin or not", (_, given, about, refusal) => {
  const may = abilities({ ...admin, ...given }, { ...facts, assignedTo: "p2", ...about });
  for (const ability of ["claim", "approve", "refuse", "askForChanges", "undo", "note", "deliberate", "declareRecusal"] as const)
    expect(may[ability]).toBe(refusal);
});

test("a declared conflict can be withdrawn by whoever declared it, while the application is open", () => {
  const declared = { ...facts, recused: ["p1"] };
  expect(abilities(staff, declared).withdrawRecusal).toBe(true);
  expect(abilities(admin, declared).withdrawRecusal).toBe("review.not_recused");
  expect(abilities(staff, { ...declared, status: "refused" }).withdrawRecusal).toBe("application.already_decided");
  expect(abilities({ ...staff, email: "nahia@example.org" }, declared).withdrawRecusal).toBe("own_organisation");
});

test("while the committee votes nobody decides, and whoever has no vote on it reads that first", () => {
  const may = abilities(admin, { ...facts, voteOpen: true, voteHeld: true });
  expect([may.approve, may.refuse, may.askForChanges]).toEqual(["vote.open", "vote.open", "vote.open"]);
  expect([may.note, may.claim, may.assign]).toEqual([true, true, true]);
});

test("every ability has an answer", () => {
  expect(Object.keys(abilities(staff, facts)).sort()).toEqual([...ABILITIES].sort());
});

import { expect, test } from "vitest";
import type { ClusterRole } from "#domain/access/state";
import { type Actor, VISITOR } from "#domain/kernel/actor";
import { ABILITIES, abilities, mayExport, mayImport } from "./policy.ts";
import { canTake, IMPORT_STATUSES, IMPORT_SUBJECTS, type ImportSubject } from "./state.ts";

const person = (...roles: ClusterRole[]): Actor => ({
  kind: "person",
  personId: "p",
  sessionId: "s",
  email: "a@example.org",
  name: "Ane",
  roles,
  organisations: [],
  signedInAt: new Date(0),
});
const OTHERS: Actor[] = [VISITOR, person(), person("committee"), { kind: "applicant", applicationId: "a" }];
const STAFF: Actor[] = [person("reviewer"), person("staffAdmin")];

test("people are imported by those who may invite them", () => {
  for (const actor of [...OTHERS, person("reviewer")]) expect(mayImport(actor, "people")).toBe("not_found");
  expect(mayImport(person("staffAdmin"), "people")).toBe(true);
});

test("staff import and export the office's list; to others there is neither", () => {
  for (const actor of STAFF) expect([mayImport(actor, "organisations"), mayExport(actor, "office")]).toEqual([true, true]);
  for (const actor of OTHERS) expect([mayImport(actor, "organisations"), mayExport(actor, "office")]).toEqual(["not_found", "not_found"]);
  for (const actor of [...STAFF, ...OTHERS]) expect(mayExport(actor, "directory")).toBe(true);
});

test.each(IMPORT_STATUSES)("of an import that is %s, staff take the steps of its state, and others learn nothing", (status) => {
  for (const step of ABILITIES) {
    const may = (actor: Actor, subject: ImportSubject) => abilities(actor, { subject, status })[step];
    const answer = canTake(step, status) || "import.moved_on";
    const ofOrganisations = step === "publish" || step === "inviteContacts";
    const reviewer = step === "inviteContacts" ? "forbidden" : step === "invite" ? "import.moved_on" : answer;
    expect(may(person("reviewer"), "organisations")).toBe(reviewer);
    expect(may(person("staffAdmin"), "organisations")).toBe(step === "invite" ? "import.moved_on" : answer);
    expect(may(person("reviewer"), "people")).toBe("not_found");
    expect(may(person("staffAdmin"), "people")).toBe(ofOrganisations ? "import.moved_on" : answer);
    for (const actor of OTHERS) for (const subject of IMPORT_SUBJECTS) expect(may(actor, subject)).toBe("not_found");
  }
});

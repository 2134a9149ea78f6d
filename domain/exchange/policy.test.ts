import { expect, test } from "vitest";
import type { ClusterRole } from "#domain/access/state";
import { type Actor, VISITOR } from "#domain/kernel/actor";
import { ABILITIES, abilities, mayExport, mayImport } from "./policy.ts";
import { canTake, IMPORT_STATUSES } from "./state.ts";

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

test("staff import and export the office's list; to others there is neither", () => {
  for (const actor of STAFF) expect([mayImport(actor), mayExport(actor, "office")]).toEqual([true, true]);
  for (const actor of OTHERS) expect([mayImport(actor), mayExport(actor, "office")]).toEqual(["not_found", "not_found"]);
  for (const actor of [...STAFF, ...OTHERS]) expect(mayExport(actor, "directory")).toBe(true);
});

test.each(IMPORT_STATUSES)("of an import that is %s, staff take the steps of its state, and others learn nothing", (status) => {
  for (const step of ABILITIES) {
    for (const actor of STAFF) expect(abilities(actor, status)[step]).toBe(canTake(step, status) || "import.moved_on");
    for (const actor of OTHERS) expect(abilities(actor, status)[step]).toBe("not_found");
  }
});

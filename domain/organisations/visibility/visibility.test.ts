import fc from "fast-check";
import { expect, test } from "vitest";
import type { OrganisationRole } from "#domain/access/state";
import { type Actor, VISITOR } from "#domain/kernel/actor";
import { CHOSEN_COLUMNS, emptyProfile, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { type AllowedLevels, type ChosenLevels, LEVELS, type Level, type OrganisationStatus } from "#domain/organisations/state";
import { differingLevels, levelOf, mayRead, mergedLevels, openLevels, readablePart, takenLevels, type Viewer } from "./visibility.ts";

const ID = "own";
type Given = { role?: OrganisationRole; at?: string; status?: OrganisationStatus; staff?: boolean };
const person = ({ role = "owner", at, status = "active", staff }: Given): Actor => ({
  kind: "person",
  personId: "p",
  sessionId: "s",
  email: "p@example.org",
  name: "P",
  roles: staff ? ["reviewer"] : [],
  organisations: at ? [{ organisationId: at, slug: "o", name: "O", role, status }] : [],
  signedInAt: new Date(),
});
const viewer = (actor: Actor, partners: string[] = [], allowed: AllowedLevels = {}): Viewer => ({
  actor,
  partners: new Set(partners),
  allowed,
});

const readers: [string, Viewer, Level[]][] = [
  ["a visitor", viewer(VISITOR), ["public"]],
  ["an applicant", viewer({ kind: "applicant", applicationId: "a" }), ["public"]],
  ["somebody signed in who acts for nobody", viewer(person({})), ["public"]],
  ["an owner of a suspended member", viewer(person({ at: "other", status: "suspended" })), ["public"]],
  ["a member", viewer(person({ at: "other" })), ["public", "members"]],
  ["a partner of others", viewer(person({ at: "other" }), ["third"]), ["public", "members"]],
  ["a partner", viewer(person({ at: "other" }), [ID]), ["public", "members", "partners"]],
  ["a colleague who only reads", viewer(person({ at: ID, role: "viewer" })), ["public", "members", "partners", "own"]],
  ["a colleague for invoices", viewer(person({ at: ID, role: "billing" })), ["public", "members", "partners", "own"]],
  ["an editor", viewer(person({ at: ID, role: "editor" })), [...LEVELS]],
  ["an owner, though it is suspended", viewer(person({ at: ID, status: "suspended" })), [...LEVELS]],
  ["staff", viewer(person({ staff: true })), [...LEVELS]],
  ["the portal", viewer({ kind: "system", name: "test" }), [...LEVELS]],
];

test.each(readers)("%s reads the fields of these levels and no other", (_, reader, expected) => {
  const read = LEVELS.filter((town) => mayRead(reader, { id: ID, visibility: { town } }, "town"));
  expect(read).toEqual(expected);
});

test("what lists an organisation is public whatever is chosen or allowed, and whom to ask for never is", () => {
  const nothing: AllowedLevels = Object.fromEntries(PROFILE_COLUMNS.map((name) => [name, ["staff"]]));
  const all: ChosenLevels = Object.fromEntries(PROFILE_COLUMNS.map((name) => [name, "staff"]));
  const every: ChosenLevels = Object.fromEntries(PROFILE_COLUMNS.map((name) => [name, "public"]));
  expect(PROFILE_COLUMNS.filter((name) => levelOf(name, all, nothing) === "public")).toEqual(["name", "kind", "sectors", "short"]);
  for (const name of ["contactName", "contactEmail"] as const) expect(levelOf(name, every, {})).toBe("members");
});

const level = fc.constantFrom(...LEVELS);
const chosen = fc.dictionary(fc.constantFrom(...CHOSEN_COLUMNS), level) as fc.Arbitrary<ChosenLevels>;
const allowed = fc.dictionary(fc.constantFrom(...CHOSEN_COLUMNS), fc.uniqueArray(level)) as fc.Arbitrary<AllowedLevels>;
const rank = (one: Level) => LEVELS.indexOf(one);

test("a field has a level that is open, no wider than was chosen unless nothing narrower is open", () => {
  fc.assert(
    fc.property(chosen, allowed, fc.constantFrom(...CHOSEN_COLUMNS), (chosen, allowed, name) => {
      const [found, open, wanted] = [levelOf(name, chosen, allowed), openLevels(name, allowed), chosen[name] ?? PROFILE[name].level];
      expect(open).toContain(found);
      if (rank(found) < rank(wanted)) expect(open.filter((each) => rank(each) >= rank(wanted))).toEqual([]);
      expect(open.filter((each) => rank(each) >= rank(wanted) && rank(each) < rank(found))).toEqual([]);
    }),
  );
});

test("whoever may read less reads nothing that others may not, and what is hidden is as if nobody had filled it in", () => {
  const full = Object.fromEntries(PROFILE_COLUMNS.map((name) => [name, `said ${name}`])) as unknown as ReturnType<typeof emptyProfile>;
  const read = (reader: Viewer, visibility: ChosenLevels, allowed: AllowedLevels) =>
    readablePart({ ...reader, allowed }, { id: ID, visibility }, full);
  fc.assert(
    fc.property(chosen, allowed, (visibility, allowed) => {
      let before: string[] = [];
      for (const [, reader] of readers.toSorted(([, , a], [, , b]) => a.length - b.length)) {
        const profile = read(reader, visibility, allowed);
        const shown = PROFILE_COLUMNS.filter((name) => profile[name] === full[name]);
        expect(shown).toEqual(expect.arrayContaining(before));
        for (const name of PROFILE_COLUMNS.filter((each) => !shown.includes(each))) expect(profile[name]).toEqual(emptyProfile("")[name]);
        before = shown;
      }
    }),
  );
});

test("of a form that was filled in earlier, only what its reader changed is saved, and of two changes the narrower", () => {
  fc.assert(
    fc.property(chosen, chosen, fc.option(chosen, { nil: undefined }), allowed, (typed, stored, base, allowed) => {
      const merged = mergedLevels(typed, stored, base, allowed);
      for (const name of CHOSEN_COLUMNS) {
        const [theirs, after] = [levelOf(name, stored, allowed), levelOf(name, merged, allowed)];
        const mine = typed[name] ?? theirs;
        const was = base && levelOf(name, base, allowed);
        const isMine = mine !== was && openLevels(name, allowed).includes(mine);
        if (!isMine) expect(after).toBe(theirs);
        else if (theirs === was) expect(after).toBe(mine);
        else expect(rank(after)).toBe(Math.max(rank(mine), rank(theirs)));
      }
    }),
  );
});

test("an unchanged form changes no level, also where the office allows the chosen ones no longer", () => {
  fc.assert(
    fc.property(chosen, allowed, (stored, allowed) => {
      const shown = Object.fromEntries(CHOSEN_COLUMNS.map((name) => [name, levelOf(name, stored, allowed)]));
      expect(mergedLevels(shown, stored, stored, allowed)).toEqual(stored);
    }),
  );
});

test("a field that is taken over from another organisation is no more public than it was there", () => {
  const into: ChosenLevels = { town: "public", region: "own" };
  const from: ChosenLevels = { town: "partners", region: "members", website: "staff" };
  expect(takenLevels(into, from, ["town", "region"])).toEqual({ town: "partners", region: "own" });
  expect(differingLevels(into, from)).toEqual(["website", "town", "region"]);
});

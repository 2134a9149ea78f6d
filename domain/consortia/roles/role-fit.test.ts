import fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS, SECTORS } from "#domain/organisations/state";
import { cases } from "#test/cases/sampled";
import { ROLE_LACKS, ROLE_NEEDS } from "../state.ts";
import { roleChanges } from "./role-changes.ts";
import { fillsRole, isPicky, lacksForRole, onlyHolders, openRoles, type RoleCandidate, type RoleWish, rolesOpenTo } from "./role-fit.ts";
import { roleGap } from "./role-gap.ts";

const ANY: RoleWish = { sector: "care", kinds: [], countries: [], newCountry: false, capability: null };
const ONE: RoleCandidate = { sectors: ["care"], kind: "company", country: "FR", region: null, capabilities: ["zebrafish"] };
const none = new Set<string>();

const COUNTRIES = ["ES", "FR", "PT", "NO"];
const wish = fc.record({
  sector: fc.constantFrom(...SECTORS.slice(0, 2)),
  kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 2 }),
  countries: fc.uniqueArray(fc.constantFrom(...COUNTRIES), { maxLength: 2 }),
  newCountry: fc.boolean(),
  capability: fc.constantFrom("zebrafish" as const, null),
  places: fc.uniqueArray(fc.constantFrom("ES211" as const, "FRI1" as const), { maxLength: 2 }),
});
const candidate = fc.record({
  sectors: fc.uniqueArray(fc.constantFrom(...SECTORS.slice(0, 2))),
  kind: fc.constantFrom(...KINDS, null),
  country: fc.constantFrom(...COUNTRIES, null),
  region: fc.constantFrom("ES211" as const, "FRI1" as const, null),
  capabilities: fc.uniqueArray(fc.constantFrom("zebrafish" as const, "biomaterials" as const)),
});
const present = fc.uniqueArray(fc.constantFrom(...COUNTRIES)).map((countries): ReadonlySet<string> => new Set(countries));

test("each thing that a role asks for is named where it is lacking, and told apart from what is not stated", () => {
  const lacks = (role: Partial<RoleWish>, one: Partial<RoleCandidate> = {}, there = none) =>
    lacksForRole({ ...ANY, ...role }, { ...ONE, ...one }, there);
  expect(lacks({})).toEqual([]);
  expect(lacks({ sector: "ivd" })).toEqual(["sector"]);
  expect(lacks({ kinds: ["research", "university"] })).toEqual(["kind"]);
  expect(lacks({ kinds: ["research"] }, { kind: null })).toEqual(["kindNotStated"]);
  expect(lacks({ countries: ["ES", "PT"] })).toEqual(["country"]);
  expect(lacks({ countries: ["ES"] }, { country: null })).toEqual(["countryNotStated"]);
  expect(lacks({ newCountry: true }, {}, new Set(["FR"]))).toEqual(["countryTaken"]);
  expect(lacks({ newCountry: true, countries: ["ES"] }, {}, new Set(["FR"]))).toEqual(["country", "countryTaken"]);
  expect(lacks({ newCountry: true, countries: ["FR"] }, { country: null })).toEqual(["countryNotStated"]);
  expect(lacks({ newCountry: true, countries: ["FR"] }, {}, new Set(["ES"]))).toEqual([]);
  expect(lacks({ capability: "biomaterials" })).toEqual(["capability"]);
  expect(lacks({ places: ["ES211"] })).toEqual(["place"]);
  expect(lacks({ places: ["ES211"] }, { region: "ES213" })).toEqual(["place"]);
  expect(lacks({ places: ["ES211"] }, { country: "ES" })).toEqual(["placeNotStated"]);
  expect(lacks({ places: ["ES211"] }, { country: null })).toEqual(["placeNotStated"]);
  expect(lacks({ places: ["ES211", "ES213"] }, { region: "ES213" })).toEqual([]);
  expect(ROLE_LACKS.length).toBe(9);
});

test("a role that asks for less is filled by everybody who fills it, and one that asks for nothing by all of its segment", () => {
  fc.assert(
    fc.property(wish, candidate, present, (role, one, there) => {
      if (!isPicky(role)) expect(fillsRole(role, one, there)).toBe(one.sectors.includes(role.sector));
      if (!fillsRole(role, one, there)) return;
      for (const less of [{ kinds: [] }, { countries: [] }, { newCountry: false }, { capability: null }, { places: [] }])
        expect(fillsRole({ ...role, ...less }, one, there)).toBe(true);
      expect(fillsRole(role, one, none)).toBe(true);
    }),
  );
});

test("a role with a free seat is open to an organisation that fills it; one with an open seat is open", () => {
  const role = { ...ANY, need: "must" as const, seats: 1, taken: 0 };
  const roles = [
    { ...role, id: "a", need: "should" as const },
    { ...role, id: "b" },
    { ...role, id: "c", taken: 1 },
    { ...role, id: "d", newCountry: true },
  ];
  expect(rolesOpenTo(ONE, { roles, partners: [{ country: "FR" }, { country: null }] }).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(openRoles(roles).map(({ id }) => id)).toEqual(["b", "d", "a"]);
  const partners = [{ roleId: "c" }, { roleId: "a" }, { roleId: null }];
  expect(onlyHolders(roles, partners)).toEqual([{ partner: partners[0], role: roles[2] }]);
});

const SEVERAL = { maxLength: 4, size: "max" } as const;
/** Roles that many candidates fill, so that the ways to fill several compete with each other. */
const easy = wish.map((role) => ({ ...role, kinds: [], countries: [], capability: null }));

/** The most roles that some candidates can fill, by trying every way. */
function mostFilled(roles: readonly RoleWish[], some: readonly RoleCandidate[], there: ReadonlySet<string>, taken: string[] = []): number {
  const [role, ...others] = roles;
  if (!role) return 0;
  const ways = some.map((one, n) => {
    if (!fillsRole(role, one, there) || (role.newCountry && taken.includes(one.country ?? ""))) return 0;
    const more = role.newCountry ? [...taken, one.country ?? ""] : taken;
    return 1 + mostFilled(others, some.toSpliced(n, 1), there, more);
  });
  return Math.max(mostFilled(others, some, there, taken), ...ways);
}

test("as many roles are filled as can be, each by somebody else, and those for a new country from different ones", () => {
  const roles = fc.array(fc.oneof(wish, easy), SEVERAL).map((all) => all.map((role, n) => ({ ...role, id: `r${n}` })));
  const some = fc.array(candidate, SEVERAL).map((all) => all.map((one, n) => ({ ...one, id: `c${n}` })));
  const reached = new Set<number>();
  fc.assert(
    fc.property(roles, some, present, (all, added, there) => {
      const gap = roleGap<(typeof added)[number]>(all, there);
      const filled = gap.filledBy(added);
      expect(new Set([...filled.values()]).size).toBe(filled.size);
      for (const [id, one] of filled) expect(lacksForRole(all.find((role) => role.id === id) ?? ANY, one, there)).toEqual([]);
      const newOnes = all.filter(({ id, newCountry }) => newCountry && filled.has(id)).map(({ id }) => filled.get(id)?.country);
      expect(new Set(newOnes).size).toBe(newOnes.length);
      expect(gap.lackOf(added)).toBe(all.length - mostFilled(all, added, there));
      reached.add(filled.size);
    }),
    { numRuns: cases(1500) },
  );
  expect([0, 1, 2, 3].filter((size) => !reached.has(size))).toEqual([]);
});

test("who leaves empties a role, who asked for one takes it, and the others fill what is needed first", () => {
  const role = { ...ANY, need: "must" as const, seats: 1, taken: 0 };
  const roles = [
    { ...role, id: "a", title: "A", taken: 1 },
    { ...role, id: "b", title: "B", need: "should" as const },
    { ...role, id: "c", title: "C" },
    { ...role, id: "d", title: "D", kinds: ["research" as const] },
  ];
  const joins = (id: string, roleId: string | null = null, more: Partial<RoleCandidate> = {}) => ({ ...ONE, ...more, id, roleId });
  const changes = (leaving: { roleId: string | null }[], joining: ReturnType<typeof joins>[]) =>
    roleChanges(roles, { leaving, joining, staying: none });
  expect(changes([], [])).toEqual({ filled: [], emptied: [], lacking: ["C", "D"] });
  expect(changes([{ roleId: "a" }], [])).toEqual({ filled: [], emptied: ["A"], lacking: ["A", "C", "D"] });
  expect(changes([], [joins("x")])).toEqual({ filled: ["C"], emptied: [], lacking: ["D"] });
  expect(changes([], [joins("x", "b")])).toEqual({ filled: ["B"], emptied: [], lacking: ["C", "D"] });
  expect(changes([], [joins("x", "a"), joins("y"), joins("z", null, { kind: "research" })])).toEqual({
    filled: ["B", "C", "D"],
    emptied: [],
    lacking: [],
  });
});

test("what is supposed of nobody changes nothing, and no role is both filled and emptied", () => {
  const seats = fc.record({ need: fc.constantFrom(...ROLE_NEEDS), seats: fc.constantFrom(1, 2), taken: fc.constantFrom(0, 1) });
  const roles = fc
    .array(fc.tuple(wish, seats), { maxLength: 4 })
    .map((all) => all.map(([asked, kept], n) => ({ ...asked, ...kept, id: `r${n}`, title: `R${n}` })));
  const joining = fc.array(candidate, { maxLength: 4 }).map((all) => all.map((one, n) => ({ ...one, id: `c${n}`, roleId: null })));
  fc.assert(
    fc.property(roles, joining, present, (all, some, staying) => {
      const nobody = roleChanges(all, { leaving: [], joining: [], staying });
      expect([nobody.filled, nobody.emptied]).toEqual([[], []]);
      const after = roleChanges(all, { leaving: [], joining: some, staying });
      expect(after.emptied).toEqual([]);
      expect(after.filled.filter((title) => after.lacking.includes(title))).toEqual([]);
      expect(after.lacking.every((title) => nobody.lacking.includes(title))).toBe(true);
    }),
  );
});

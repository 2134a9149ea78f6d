import type { RoleLack, RoleNeed } from "#domain/consortia/state";
import { type CapabilityTerm, isCapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { type Capability, type Kind, type KindKey, type Region, type Sector, standardKind } from "#domain/organisations/state";
import { openSeatsOf } from "./open-seats.ts";
import { placeLack } from "./role-places.ts";

/** Whom a role is for. Of `kinds` and `countries` (ISO 3166-1 alpha-2), none means any. */
export type RoleWish = {
  sector: Sector;
  kinds: readonly Kind[];
  countries: readonly string[];
  /** Only for an organisation of a country of which no partner is yet. */
  newCountry: boolean;
  capability: CapabilityTerm | null;
  /** Regions of which its call asks one; none means any. */
  places?: readonly Region[];
};
export type RoleSeats = { need: RoleNeed; seats: number; taken: number };

/** What is asked of an organisation, as far as whoever reads may know it. */
export type RoleCandidate = {
  sectors: readonly Sector[];
  kind: Kind | null;
  country: string | null;
  region: Region | null;
  capabilities: readonly CapabilityTerm[];
};

/** What roles ask of an organisation, from what it states: they are for standard kinds. */
export const roleCandidate = ({
  sectors,
  kind,
  country,
  region,
  capabilities,
}: Omit<RoleCandidate, "kind" | "capabilities"> & {
  kind: KindKey | null;
  capabilities: readonly Pick<Capability, "term">[];
}): RoleCandidate => ({
  ...{ sectors, kind: standardKind(kind), country, region },
  capabilities: [...new Set(capabilities.flatMap(({ term }) => (term && isCapabilityTerm(term) ? [term] : [])))],
});

/**
 * Whether an organisation may fill a role: why not, nothing if it may. `present` are the countries of the partners. It is the one answer for suggestions, gaps,
 * requests, the overview and what if; the coordinator may accept somebody else.
 */
export function lacksForRole(role: RoleWish, one: RoleCandidate, present: ReadonlySet<string>): RoleLack[] {
  const lacks: RoleLack[] = [];
  if (!one.sectors.includes(role.sector)) lacks.push("sector");
  if (role.kinds.length > 0 && one.kind === null) lacks.push("kindNotStated");
  else if (role.kinds.length > 0 && one.kind && !role.kinds.includes(one.kind)) lacks.push("kind");
  const wantsCountry = role.countries.length > 0 || role.newCountry;
  if (wantsCountry && one.country === null) lacks.push("countryNotStated");
  else if (one.country !== null) {
    if (role.countries.length > 0 && !role.countries.includes(one.country)) lacks.push("country");
    if (role.newCountry && present.has(one.country)) lacks.push("countryTaken");
  }
  const place = placeLack(role.places ?? [], one);
  if (place) lacks.push(place);
  if (role.capability && !one.capabilities.includes(role.capability)) lacks.push("capability");
  return lacks;
}

export const fillsRole = (role: RoleWish, one: RoleCandidate, present: ReadonlySet<string>) =>
  lacksForRole(role, one, present).length === 0;

/** Whether a role asks for more than a segment. */
export const isPicky = ({ kinds, countries, newCountry, capability, places = [] }: RoleWish) =>
  places.length > 0 || kinds.length > 0 || countries.length > 0 || newCountry || capability !== null;

/** Roles with a seat that no partner has, those that are needed first, otherwise in their own order. */
export function openRoles<R extends RoleSeats>(roles: readonly R[]): R[] {
  const open = roles.filter((role) => openSeatsOf(role) > 0);
  return [...open.filter(({ need }) => need === "must"), ...open.filter(({ need }) => need === "should")];
}

/** Partners that hold the only taken seat of a role that is needed: if one leaves, nobody holds it. */
export const onlyHolders = <R extends RoleSeats & { id: string }, P extends { roleId: string | null }>(
  roles: readonly R[],
  partners: readonly P[],
): { partner: P; role: R }[] =>
  partners.flatMap((partner) => {
    const role = roles.find(({ id }) => id === partner.roleId);
    return role?.need === "must" && role.taken === 1 ? [{ partner, role }] : [];
  });

/** The countries of the partners that state theirs. */
export const countriesPresent = (partners: readonly { country: string | null }[]): ReadonlySet<string> =>
  new Set(partners.flatMap(({ country }) => country ?? []));

/** Roles with an open seat that an organisation may fill. */
export function rolesOpenTo<R extends RoleWish & RoleSeats>(
  one: RoleCandidate,
  { roles, partners }: { roles: readonly R[]; partners: readonly { country: string | null }[] },
): R[] {
  const present = countriesPresent(partners);
  return roles.filter((role) => openSeatsOf(role) > 0 && fillsRole(role, one, present));
}

import { rolesSought } from "#db/schema/consortia";
import type { RoleNeed } from "#domain/consortia/state";
import { type CapabilityTerm, isCapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import type { Kind, Sector } from "#domain/organisations/state";
import type { RoleSeats, RoleWish } from "./role-fit.ts";

/** A role as anyone may read it. `work`: what the partner would do. */
export type SoughtRole = RoleWish & RoleSeats & { id: string; title: string; work: string | null };

/** What is read of a role; `soughtRole` makes a role of it. */
export const ROLE_COLUMNS = {
  id: rolesSought.id,
  title: rolesSought.title,
  work: rolesSought.work,
  need: rolesSought.need,
  sector: rolesSought.sector,
  kinds: rolesSought.kinds,
  countries: rolesSought.countries,
  newCountry: rolesSought.newCountry,
  capability: rolesSought.capability,
  seats: rolesSought.seats,
  taken: rolesSought.taken,
};
type Row = Omit<SoughtRole, "capability"> & { capability: string | null };

/** A term that the vocabulary no longer has asks for nothing. */
export const soughtRole = ({ id, title, work, need, sector, kinds, countries, newCountry, capability, seats, taken }: Row): SoughtRole => ({
  ...{ id, title, work, need, sector, kinds, countries, newCountry, seats, taken },
  capability: capability && isCapabilityTerm(capability) ? capability : null,
});

/** A role as a form or a plan states it; what it leaves out asks for nothing. */
export type StatedRole = {
  title: string;
  sector: Sector;
  seats: number;
  need?: RoleNeed | undefined;
  work?: string | undefined;
  kinds?: Kind[] | undefined;
  countries?: string[] | undefined;
  newCountry?: boolean | undefined;
  capability?: CapabilityTerm | undefined;
};

/** What is stored of it. */
export const roleValues = ({ title, sector, seats, need, work, kinds, countries, newCountry, capability }: StatedRole) => ({
  ...{ title, sector, seats },
  need: need ?? ("must" as const),
  work: work ?? null,
  kinds: kinds ?? [],
  countries: countries ?? [],
  newCountry: newCountry ?? false,
  capability: capability ?? null,
});

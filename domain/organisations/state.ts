/** The value chain, in its order. */
export const SECTORS = ["pharma", "biotech", "devices", "ivd", "care", "ehealth", "services"] as const;
export type Sector = (typeof SECTORS)[number];

export const KINDS = ["company", "research", "university", "assistance", "administration"] as const;
export type Kind = (typeof KINDS)[number];

export const ORGANISATION_STATUSES = ["applying", "active", "hidden", "lapsed", "suspended", "closed"] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** NUTS 2024 codes: the provinces of the Basque Country and Navarre, then the other regions of Spain and the neighbours beyond the Pyrenees. */
export const REGIONS = [
  "ES211",
  "ES212",
  "ES213",
  "ES220",
  "ES11",
  "ES12",
  "ES13",
  "ES23",
  "ES24",
  "ES30",
  "ES41",
  "ES42",
  "ES43",
  "ES51",
  "ES52",
  "ES53",
  "ES61",
  "ES62",
  "ES63",
  "ES64",
  "ES70",
  "FRI1",
  "FRJ2",
] as const;
export type Region = (typeof REGIONS)[number];

/** Sectors as a bit mask, so that a narrow covering index can count facets. */
export const sectorMask = (sectors: readonly Sector[]) => sectors.reduce((mask, sector) => mask | (1 << SECTORS.indexOf(sector)), 0);
export const sectorsOf = (mask: number): Sector[] => SECTORS.filter((_, n) => mask & (1 << n));

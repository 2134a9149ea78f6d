import type { Level } from "#domain/organisations/state";

/**
 * Who holds a share. The five after `person` stay outside the calculation up to half of the shares (Recommendation 2003/361/EC, Annex, Article 3(2)); a public
 * body that is none of them counts towards the quarter with which no enterprise is small or medium-sized (Article 3(4)).
 */
export const HOLDER_KINDS = [
  "enterprise",
  "person",
  "ventureCapital",
  "publicInvestment",
  "university",
  "institutional",
  "smallAuthority",
  "publicBody",
] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** holder: it owns a part of us · holding: we own a part of it. */
export const STAKE_SIDES = ["holder", "holding"] as const;
export type StakeSide = (typeof STAKE_SIDES)[number];

/** Who may read what an organisation states of its owners and its size: never more than the partners of its consortia. */
export const OWNERSHIP_LEVELS = ["partners", "own", "staff"] as const satisfies readonly Level[];
export type OwnershipLevel = (typeof OWNERSHIP_LEVELS)[number];

/** Of a closed year: people in annual work units, turnover and balance sheet in whole euros; null where it is not stated. */
export type YearFigures = { people: number | null; turnover: number | null; balance: number | null };
/** The last closed year first, at most three. */
export const MAX_YEARS = 3;
/** So many years a form has room for: one more, because the last year may not be closed yet. */
export const SHOWN_YEARS = MAX_YEARS + 1;
/** So many holders and holdings can be stated of each organisation. */
export const MAX_STAKES = 40;
/** A share is stated in hundredths of a percent. */
export const WHOLE = 10_000;

/** The statement of an organisation that has stated nothing but owners or holdings. */
export const NOTHING_STATED = {
  lastYear: null,
  years: [],
  isNew: false,
  noHolder: false,
  noHolding: false,
  level: "partners",
  version: 1,
} as const;

import type { CommitmentState } from "#domain/consortia/commitments/state";
import type { PackageWork } from "#domain/consortia/plan/state";
import type { Participation } from "#domain/consortia/state";
import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Size } from "#domain/organisations/ownership/size";
import type { Capability, Profile } from "#domain/organisations/state";
import type { Identifier } from "#domain/organisations/verification/verification-input";
import { sha256 } from "#lib/hash";

/** `checked`: when staff of the cluster compared it, and with what; null where nobody has. */
export type SheetIdentifier = { field: Identifier; code: string; checked: { at: Date; source: string } | null };
/** `unit`: the branch or group whose contact it is; null for that of the whole organisation. */
export type SheetContact = { unit: string | null; name: string | null; email: string | null };
/** In hundredths of person-months, and cents of a lump sum. */
export type SheetPackage = { number: number; title: string; leads: boolean; months: number; share: number };

/** What the sheet of one partner says, in no language yet. It is the same for each of its readers: what the partners of that organisation may read. */
export type PartnerSheet = {
  consortium: string;
  call: string | null;
  organisation: Pick<Profile, "name" | "kind" | "town" | "country" | "website">;
  /** `title`: null for the coordinator, whose role is that. */
  role: { isCoordinator: boolean; title: string | null; participation: Participation; since: Date | null };
  commitment: { state: CommitmentState; at: Date | null; until: Date | null };
  identifiers: SheetIdentifier[];
  /** As it follows from what the organisation states; null where that is not enough, or partners may not know. */
  size: Size | null;
  capabilities: Pick<Capability, "term" | "tag" | "lang" | "trl" | "evidence">[];
  /** `months` and `share`: its own in all packages; `all`: of all partners. */
  work: { packages: SheetPackage[]; months: number; share: number; all: PackageWork; isLumpSum: boolean } | null;
  /** What it asks for in the budget, in cents, and what all partners ask for; null where that is not known. */
  requested: { own: number; whole: number | null } | null;
  contacts: SheetContact[];
  /** When the newest of all this was written down. */
  asOf: Date;
};

/** Names what a sheet says: whatever changes on it changes its version, and the same version is the same sheet. */
export const sheetVersion = (sheet: PartnerSheet) => sha256(canonical(JSON.parse(JSON.stringify(sheet)))).slice(0, 12);

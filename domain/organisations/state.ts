import type { Locale, Localised } from "#domain/kernel/state";
import type { PreparedText } from "#domain/texts/state";
import type { CapabilityTerm } from "./capabilities/capability-terms.ts";
import type { ProfileColumn, ProfileOf, PublicColumn, SensitiveColumn } from "./profile/profile-columns.ts";

/** The value chain, in its order. */
export const SECTORS = ["pharma", "biotech", "devices", "ivd", "care", "ehealth", "services"] as const;
export type Sector = (typeof SECTORS)[number];

export const KINDS = ["company", "research", "university", "careProvider", "administration"] as const;
export type Kind = (typeof KINDS)[number];

/** A kind as it is stored: a standard one, or one of the cluster's own, whose key begins with the standard kind on which it is based. */
export type KindKey = Kind | `${Kind}-${string}`;
export const KIND_KEY = new RegExp(`^(?:${KINDS.join("|")})(?:-[a-z0-9]{1,40}){0,10}$`);
export const isKindKey = (text: string): text is KindKey => KIND_KEY.test(text);
/** The standard kind of a kind, which every rule and every published figure reads. */
export const standardKind = <K extends KindKey | null>(kind: K) => {
  const end = kind?.indexOf("-") ?? -1;
  return (end < 0 ? kind : kind?.slice(0, end)) as K extends KindKey ? Kind : null;
};
/** A kind of the cluster's own, with its words in the three languages. The hint says in the application who it is for. */
export type ClusterKind = { key: KindKey; name: Localised; hint: Localised; version: number };

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

/** What a filter of the directory is called for organisations that say nothing of the kind. */
export const UNSTATED = "none";
/** The regions by which the directory can be filtered. */
export const REGION_FILTERS = [...REGIONS, UNSTATED] as const;
export type RegionFilter = (typeof REGION_FILTERS)[number];

/** Sectors as a bit mask, so that a narrow covering index can count facets. */
export const sectorMask = (sectors: readonly Sector[]) => sectors.reduce((mask, sector) => mask | (1 << SECTORS.indexOf(sector)), 0);
export const sectorsOf = (mask: number): Sector[] => SECTORS.filter((_, n) => mask & (1 << n));

/** What an organisation can say that it gives and looks for, and which of them a profile says. */
export const STATED = ["offers", "needs"] as const;
export type Stated = (typeof STATED)[number];
export const statedMask = (stated: readonly Stated[]) => stated.reduce((mask, one) => mask | (1 << STATED.indexOf(one)), 0);
export const statedOf = (mask: number): Stated[] => STATED.filter((_, n) => mask & (1 << n));

/** Who may read a field of a profile, from everyone to the office and whoever edits the profile. The readers of each level may read those before it. */
export const LEVELS = ["public", "members", "partners", "own", "staff"] as const;
export type Level = (typeof LEVELS)[number];
/** The levels that an organisation chose for its fields; the others have the level of their row. */
export type ChosenLevels = Partial<Record<ProfileColumn, Level>>;
/** The levels among which the office lets members choose; of the other fields all those of their row. */
export type AllowedLevels = Partial<Record<ProfileColumn, readonly Level[]>>;

/** What of a profile may be public; who may read it is another question: see visibility. */
export type PublicProfile = ProfileOf<PublicColumn>;
/** And whom to ask for, which is never public. */
export type Profile = ProfileOf<ProfileColumn>;

const allowedFrom = {
  publish: ["active"],
  hide: ["active"],
  show: ["hidden"],
  suspend: ["active", "hidden"],
  reinstate: ["suspended"],
} satisfies Record<string, OrganisationStatus[]>;

export type OrganisationStep = keyof typeof allowedFrom;
/** The statuses from which a step leads on; the verb's WHERE and the page's button both read it. */
export const from = (step: OrganisationStep): OrganisationStatus[] => [...allowedFrom[step]];
export const canTake = (step: OrganisationStep, status: OrganisationStatus) => from(step).includes(status);

/** A hidden organisation's people correct its profile; a suspended one's only read. */
export const EDITABLE: OrganisationStatus[] = ["active", "hidden"];

/** What an organisation can consist of. */
export const UNIT_KINDS = ["branch", "department", "group"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const MAX_UNITS = 60;

/** How a profile came to be replaced by the next. */
export const PROFILE_CAUSES = ["saved", "restored", "approved", "merged", "unmerged", "capabilities"] as const;
export type ProfileCause = (typeof PROFILE_CAUSES)[number];

/** A change of a listed profile that staff decide on; a later one of the same organisation replaces it. */
export const CHANGE_STATUSES = ["waiting", "approved", "declined", "withdrawn"] as const;
/** What a listed organisation may change only with the office's approval. */
export type SensitiveProfile = ProfileOf<SensitiveColumn>;

/** unconfirmed: whoever asked has not opened the emailed link yet. */
export const JOIN_REQUEST_STATUSES = ["unconfirmed", "waiting", "accepted", "declined", "withdrawn", "expired"] as const;
export type JoinRequestStatus = (typeof JOIN_REQUEST_STATUSES)[number];
/** What the office accepts a request on: an address at the organisation's web domain, a record of that domain, or what staff know. */
export const JOIN_PROOFS = ["address", "dns", "staff"] as const;
export type JoinProof = (typeof JOIN_PROOFS)[number];
/** Why nobody reaches the owners of an organisation: their mail servers reject their addresses, or they have not signed in for a long time. */
/** left: it had no owner any more when a merge was undone. */
export const SUCCESSION_CAUSES = ["bounced", "silent", "left"] as const;
export type SuccessionCause = (typeof SUCCESSION_CAUSES)[number];
/** ended: an owner signed in again. */
export const SUCCESSION_STATUSES = ["open", "handedOver", "objected", "ended"] as const;
export type SuccessionStatus = (typeof SUCCESSION_STATUSES)[number];
/** What a look-up of the record answered: our value, other values, nothing; or no answer. */
export const DNS_RESULTS = ["found", "other", "none", "failed"] as const;
export type DnsResult = (typeof DNS_RESULTS)[number];

/** What staff who look at a page do about it: nothing, or they write to the organisation. */
export const LOOKS = ["kept", "written"] as const;
export type Look = (typeof LOOKS)[number];
/** Where a watched word was found: in what an organisation wrote, or in what somebody wrote who asks to act for it. */
export const WATCHED_SOURCES = ["profile", "message", "seat", "joinRequest"] as const;
export type WatchedSource = (typeof WATCHED_SOURCES)[number];

/** Why staff hide a page, of those reasons that are worded in each language. */
export type HidingReason = PreparedText<"hiding">;
/** A prepared reason with the cluster's own words for it, what staff wrote after it or in its place, and since when. */
export type Hiding = { about: HidingReason | null; words: Localised | null; reason: string; at: Date };

/** What staff write about; each is worded in the email, in the language of whoever reads it. */
export const WRITE_ABOUTS = ["source", "foreign", "personal", "outdated", "logo", "unpublished", "message", "other"] as const;
export type WriteAbout = (typeof WRITE_ABOUTS)[number];

export const MERGE_SIDES = ["from", "into"] as const;
/** Of two organisations that are one, the one that goes and the one that stays. */
export type MergeSide = (typeof MERGE_SIDES)[number];
/** What a merge writes into one row: some of its columns, or nothing where the row goes. `before` holds the same columns as they were, or the whole row. */
export type MergeChange = {
  table: string;
  key: Record<string, string>;
  before: Record<string, unknown>;
  after: Record<string, unknown> | null;
};

/** What speaks for one organisation behind two entries; each is worded in messages/<language>/terms.json under `duplicateReason`. */
export const DUPLICATE_REASONS = ["vat", "pic", "ror", "address", "site", "mail", "phone", "sameName", "nearName", "initials"] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];
/** What an application may be like. */
export const LIKE_KINDS = ["organisation", "application"] as const;
export type Likeness = { score: number; reasons: DuplicateReason[] };

/** What a message is about. */
export const MESSAGE_ABOUTS = ["offer", "need", "consortium", "other"] as const;
/** declined: its receiver answered "no, thank you", and the addresses stay hidden. */
export const MESSAGE_STATUSES = ["sent", "answered", "declined"] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];
export const REPORT_REASONS = ["advertising", "impersonation", "rude", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const CAPABILITY_KINDS = ["technology", "service", "equipment", "certification"] as const;
export type CapabilityKind = (typeof CAPABILITY_KINDS)[number];

/** What shows that an organisation can do what it says. */
export const EVIDENCE_KINDS = ["project", "patent", "certificate", "reference"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type Evidence = { kind: EvidenceKind; title: string; url: string | null };

/** Technology readiness levels, as addresses and forms write them. */
export const TRLS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
export type Trl = (typeof TRLS)[number];

/** Something that an organisation says it can do: a term of the vocabulary, or words of its own. */
export type Capability = {
  id: string;
  term: CapabilityTerm | null;
  /** Its own words, where the vocabulary has no term. */
  tag: string | null;
  trl: Trl | null;
  text: string | null;
  /** In which language its words and the title of its evidence are written. */
  lang: Locale;
  evidence: Evidence | null;
  /** When the organisation last said that it is still right: an instant in ISO 8601. */
  confirmedAt: string;
};

/** How many an organisation can state. */
export const MAX_CAPABILITIES = 40;

/** The sections of a profile, in the order of its editor. */
export const PROFILE_PARTS = ["facts", "identifiers", "segments", "texts", "exchange", "contact", "capabilities"] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

import { bool, id, index, instant, int, json, oneOf, primaryKey, sequence, table, text, uniqueIndex } from "#dialect";
import { type Localised, SUBJECT_KINDS } from "#domain/kernel/state";
import type { Capability } from "#domain/organisations/state";
import {
  type AllowedLevels,
  CHANGE_STATUSES,
  type ChosenLevels,
  type KindKey,
  type Level,
  type MergeChange,
  type MergeSide,
  ORGANISATION_STATUSES,
  PROFILE_CAUSES,
  type PublicProfile,
  REGIONS,
  type Sector,
  type SensitiveProfile,
  UNIT_KINDS,
} from "#domain/organisations/state";
import { PREPARED_TEXTS } from "#domain/texts/state";
import { clusters } from "./kernel.ts";

export const organisations = table(
  "organisations",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameKey: text().notNull(),
    aliases: json<string[]>().notNull(),
    status: oneOf(ORGANISATION_STATUSES).notNull(),
    kind: text().$type<KindKey>(),
    sectors: json<Sector[]>().notNull(),
    short: json<Localised>().notNull(),
    text: json<Localised>().notNull(),
    offers: json<Localised>().notNull(),
    needs: json<Localised>().notNull(),
    capabilities: json<Capability[]>().notNull(),
    town: text(),
    region: oneOf(REGIONS),
    country: text(),
    website: text(),
    founded: int(),
    people: int(),
    vat: text(),
    pic: text(),
    ror: text(),
    /** The region of level 3, and what it works in: codes of NUTS 2024 and NACE Rev. 2.1. */
    nuts: text(),
    nace: text(),
    phone: text(),
    /** The group of companies it belongs to, as it says; folded, as its key, it tells conflicts of interest. */
    groupName: text(),
    groupKey: text(),
    contactName: text(),
    contactEmail: text(),
    /** Who may read its fields, by their names, where its editors chose so. */
    visibility: json<Record<string, Level>>().notNull().default({}),
    /** The owners' wish to be listed. Whether it is listed also depends on the status: see listings. */
    publishedAt: instant(),
    /** Of the demonstration: it does not exist, and every page that shows it says so. */
    madeUp: bool().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: int().notNull(),
  },
  (t) => [
    index("organisations_name").on(t.clusterId, t.nameKey),
    index("organisations_group").on(t.clusterId, t.groupKey),
    index("organisations_updated").on(t.updatedAt),
    // With the columns by which members are counted, so that no wide row is read for it.
    index("organisations_added").on(t.clusterId, t.status, t.createdAt, t.kind, t.region, t.publishedAt, t.id),
  ],
);

/** The logo of an organisation, rebuilt and stored under its key: shown wherever its page is. */
export const organisationLogos = table("organisation_logos", {
  organisationId: text()
    .primaryKey()
    .references(() => organisations.id, { onDelete: "cascade" }),
  storageKey: text().notNull(),
  name: text().notNull(),
  type: text().notNull(),
  bytes: int().notNull(),
  altText: text().notNull(),
  keptAt: instant().notNull(),
});

/** What the directory's filters ask of an organisation; those of a cluster of which they ask the same share a row. Rows are only ever added (0114). */
export const facetGroups = table(
  "facet_groups",
  {
    id: sequence(),
    clusterId: text().notNull(),
    /** Empty where none is stated, as the region is. */
    kind: text().$type<KindKey | "">().notNull(),
    region: text().notNull(),
    country: text().notNull(),
    sectorMask: int().notNull(),
    /** Which of STATED its profile says. */
    statedMask: int().notNull(),
    /** Its capabilities with their levels, as a key. */
    capabilities: text().notNull(),
  },
  (t) => [uniqueIndex("facet_groups_facets").on(t.clusterId, t.kind, t.region, t.country, t.sectorMask, t.statedMask, t.capabilities)],
);

/** The directory's narrow table: a row exists exactly while the organisation is listed. Facets are counted here and nowhere else. */
export const listings = table(
  "listings",
  {
    /** Its row in the search index: hits lead to listings by a number. */
    row: int().primaryKey(),
    organisationId: text()
      .notNull()
      .unique()
      .references(() => organisations.id, { onDelete: "cascade" }),
    clusterId: text().notNull(),
    nameKey: text().notNull(),
    facetGroup: int()
      .notNull()
      .references(() => facetGroups.id),
    /** Its town, and the same folded; empty where it states none. */
    town: text().notNull(),
    townKey: text().notNull(),
    /** Those of its capabilities that count as up to date, as a key; and whether all that it has are old. */
    freshCapabilities: text().notNull(),
    stale: bool().notNull(),
    /** When the next of these becomes old: the row is written again then. */
    staleAt: instant(),
    listedAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("listings_name").on(t.clusterId, t.nameKey, t.organisationId),
    index("listings_newest").on(t.clusterId, t.listedAt),
    index("listings_updated").on(t.clusterId, t.updatedAt),
    index("listings_town").on(t.clusterId, t.townKey, t.town),
    index("listings_demoted").on(t.clusterId, t.stale, t.nameKey, t.organisationId),
    index("listings_facets").on(t.clusterId, t.facetGroup),
    index("listings_stale").on(t.staleAt),
  ],
);

/** Where a stated fact of a real organisation or consortium comes from. */
export const sources = table(
  "sources",
  {
    subjectKind: oneOf(SUBJECT_KINDS).notNull(),
    subjectId: text().notNull(),
    field: text().notNull(),
    title: text().notNull(),
    /** Unset where what it names has no address. */
    url: text(),
    readOn: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subjectId, t.field] })],
);

/** Moderation: hidden with a reason, and when it was shown again. */
export const hidings = table(
  "hidings",
  {
    id: id(),
    subjectKind: oneOf(SUBJECT_KINDS).notNull(),
    subjectId: text().notNull(),
    /** The prepared reason; unset where staff gave only one of their own. */
    about: oneOf(PREPARED_TEXTS.hiding),
    /** The cluster's own words for it when the page was hidden; unset where the portal's were used. */
    words: json<Localised>(),
    /** What staff wrote after it, or in its place; empty where the prepared reason says enough. */
    reason: text().notNull(),
    hiddenBy: text().notNull(),
    hiddenAt: instant().notNull(),
    shownBy: text(),
    shownAt: instant(),
  },
  (t) => [index("hidings_subject").on(t.subjectId, t.shownAt)],
);

/** What each change replaced, the contact left out: what two editors both started from, what moderation compares, and a profile's history. The newest are kept. */
export const profileVersions = table(
  "profile_versions",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    version: int().notNull(),
    profile: json<PublicProfile>().notNull(),
    /** Who could read its fields. */
    visibility: json<ChosenLevels>().notNull().default({}),
    replacedAt: instant().notNull(),
    replacedBy: text(),
    cause: oneOf(PROFILE_CAUSES).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
);

/** A branch, department or research group of an organisation, with a contact of its own. */
export const organisationUnits = table(
  "organisation_units",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    name: text().notNull(),
    kind: oneOf(UNIT_KINDS).notNull(),
    town: text(),
    website: text(),
    text: json<Localised>().notNull(),
    contactName: text(),
    contactEmail: text(),
    addedAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: int().notNull(),
  },
  (t) => [index("organisation_units_organisation").on(t.organisationId, t.name)],
);

/** That staff checked an identifier of an organisation: which value, and against what. It is of that value only. */
export const identifierVerifications = table(
  "identifier_verifications",
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    field: text().notNull(),
    value: text().notNull(),
    source: text().notNull(),
    reason: text().notNull(),
    verifiedAt: instant().notNull(),
    verifiedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.field] })],
);

/** Among which levels of visibility the members of a cluster may choose. */
export const visibilityRules = table("visibility_rules", {
  clusterId: text()
    .primaryKey()
    .references(() => clusters.id),
  allowed: json<AllowedLevels>().notNull(),
  version: int().notNull(),
  changedAt: instant().notNull(),
  changedBy: text().notNull(),
});

/** A change of a listed organisation's name, kind or country, which the office approves or declines; at most one of an organisation waits. */
export const organisationChanges = table(
  "organisation_changes",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    asked: json<Partial<SensitiveProfile>>().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    status: oneOf(CHANGE_STATUSES).notNull(),
    /** Why it was declined. */
    reason: text(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [index("organisation_changes_organisation").on(t.organisationId, t.status)],
);

/** Two organisations that are one: asked by one person, confirmed by another, reversible for 30 days from what `undo` keeps. */
export const organisationMerges = table(
  "organisation_merges",
  {
    id: id(),
    clusterId: text().notNull(),
    /** The one that goes. */
    fromId: text().notNull(),
    /** The one that stays. */
    intoId: text().notNull(),
    /** Field by field, whose value stays. */
    choices: json<Record<string, MergeSide>>().notNull(),
    reason: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    confirmedBy: text(),
    confirmedAt: instant(),
    declinedAt: instant(),
    undo: json<MergeChange[]>(),
    /** Who owned each of the two, able to sign in, when they were merged. */
    owners: json<Record<MergeSide, string[]>>(),
    reversedBy: text(),
    reversedAt: instant(),
  },
  (t) => [index("organisation_merges_from").on(t.fromId), index("organisation_merges_into").on(t.intoId)],
);

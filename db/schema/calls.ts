import { bool, id, index, instant, int, json, oneOf, primaryKey, table, text, uniqueIndex } from "#dialect";
import { CALL_KINDS, CALL_MODELS, CALL_SOURCES, CALL_STATUSES, DEADLINE_STAGES } from "#domain/calls/state";
import type { RuleOverride } from "#domain/consortia/eligibility/state";
import { RULE_PACKS } from "#domain/consortia/state";
import { LOCALES, type Localised } from "#domain/kernel/state";
import { type Region, SECTORS, type Sector } from "#domain/organisations/state";
import { people } from "./access.ts";
import { clusters } from "./kernel.ts";

/** A call for proposals, or a buyer's question to the market. */
export const calls = table(
  "calls",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    slug: text().notNull().unique(),
    kind: oneOf(CALL_KINDS).notNull(),
    status: oneOf(CALL_STATUSES).notNull(),
    title: text().notNull(),
    summary: json<Localised>().notNull(),
    /** What its source writes of it, word for word, in which language and where; `quoteUrl` unset where that is `url`. */
    quote: text(),
    quoteLang: oneOf(LOCALES),
    quoteUrl: text(),
    /** As its source names them: there are too many to list, and new ones every year. */
    programme: text().notNull(),
    action: text(),
    /** The funder's own code of the call or topic. */
    code: text(),
    /** Where it was imported from, and its id there; unset where staff wrote it. */
    source: oneOf(CALL_SOURCES),
    sourceId: text(),
    /** The call to which a topic belongs, by its title. */
    partOf: text(),
    /** Unset where the source does not say. */
    model: oneOf(CALL_MODELS),
    opensAt: instant(),
    /** IANA name of the zone in which its deadlines were set and are shown. */
    zone: text().notNull(),
    /** Whole euros: in all, and for one project from and to. */
    budget: int(),
    grantFrom: int(),
    grantTo: int(),
    /** How many projects are expected. */
    grants: int(),
    /** Per cent of the eligible costs. */
    fundingRate: int(),
    url: text(),
    rulePack: oneOf(RULE_PACKS),
    /** What is different from the rules of the pack. */
    ruleOverrides: json<RuleOverride[]>().notNull().default([]),
    /** What the call asks beside its rules, or in the place of one. */
    conditions: json<Localised>().notNull(),
    /** Regions in which organisations must be to take part; none means anywhere. */
    places: json<Region[]>().notNull().default([]),
    /** The segments of which that is asked; none means all. */
    placeSectors: json<Sector[]>().notNull().default([]),
    /** Of the demonstration: there is no such call. */
    madeUp: bool().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: int().notNull(),
  },
  (t) => [uniqueIndex("calls_source").on(t.clusterId, t.source, t.sourceId), index("calls_status").on(t.clusterId, t.status, t.programme)],
);

export const callDeadlines = table(
  "call_deadlines",
  {
    callId: text()
      .notNull()
      .references(() => calls.id, { onDelete: "cascade" }),
    position: int().notNull(),
    stage: oneOf(DEADLINE_STAGES).notNull(),
    at: instant().notNull(),
    /** The source gives the day alone. */
    timeAssumed: bool().notNull(),
  },
  (t) => [primaryKey({ columns: [t.callId, t.position] }), index("call_deadlines_at").on(t.at, t.callId)],
);

/** What organisations that answer a call should do. */
export const callSectors = table(
  "call_sectors",
  {
    callId: text()
      .notNull()
      .references(() => calls.id, { onDelete: "cascade" }),
    sector: oneOf(SECTORS).notNull(),
  },
  (t) => [primaryKey({ columns: [t.callId, t.sector] }), index("call_sectors_sector").on(t.sector, t.callId)],
);

/** Terms of the vocabulary of capabilities that a call wants. */
export const callCapabilities = table(
  "call_capabilities",
  {
    callId: text()
      .notNull()
      .references(() => calls.id, { onDelete: "cascade" }),
    term: text().notNull(),
    /** The portal found it in the text of the call; staff did not choose it. */
    isFound: bool().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.callId, t.term] }), index("call_capabilities_term").on(t.term, t.callId)],
);

/** Which calls somebody follows. */
export const callFollows = table(
  "call_follows",
  {
    callId: text()
      .notNull()
      .references(() => calls.id, { onDelete: "cascade" }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.callId, t.personId] }), index("call_follows_person").on(t.personId, t.callId)],
);

/** The address of somebody's calendar of calls, which needs no sign-in: only its hash is kept. */
export const calendarFeeds = table("calendar_feeds", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  tokenHash: text().notNull().unique(),
  createdAt: instant().notNull(),
});

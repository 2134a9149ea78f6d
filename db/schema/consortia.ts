import { bool, id, index, instant, int, json, oneOf, table, text, uniqueIndex } from "#dialect";
import {
  CONSORTIUM_ROLES,
  CONSORTIUM_STATUSES,
  PARTICIPATIONS,
  ROLE_NEEDS,
  RULE_PACKS,
  SEAT_ANSWERS,
  SEAT_STATUSES,
} from "#domain/consortia/state";
import type { Localised } from "#domain/kernel/state";
import { type Kind, SECTORS, type Sector } from "#domain/organisations/state";
import { calls } from "./calls.ts";
import { clusters } from "./kernel.ts";
import { organisations } from "./organisations.ts";

export const consortia = table(
  "consortia",
  {
    id: id(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id),
    slug: text().notNull().unique(),
    title: text().notNull(),
    titleKey: text().notNull(),
    aim: json<Localised>().notNull(),
    status: oneOf(CONSORTIUM_STATUSES).notNull(),
    /** When its coordinator ended it, and why, as its partners read it; null while it has not ended. */
    endedAt: instant(),
    endReason: text(),
    /** Since when everyone may read it; null before. */
    publishedAt: instant(),
    /** Since when it waits for the cluster's office to check it; null where it does not. */
    checkAskedAt: instant(),
    /** What the office asked its coordinator to correct before it is published; null where nothing is. */
    correction: text(),
    /** Until this instant others may ask to join; unset for one that never sought partners here. */
    closesAt: instant(),
    /** IANA name of the zone in which the closing date was set and is shown. */
    zone: text(),
    /** How many partners a cited source states, where they are not listed here. */
    statedPartners: int(),
    /** Sectors that a cited source states, where its partners are not listed here. */
    statedSectors: json<Sector[]>().notNull(),
    /** The conditions by which its eligibility is checked, where the coordinator or a source named them. */
    rulePack: oneOf(RULE_PACKS),
    /** The call that it answers. */
    callId: text().references(() => calls.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: int().notNull(),
  },
  (t) => [
    index("consortia_call").on(t.callId),
    index("consortia_open").on(t.clusterId, t.status, t.closesAt),
    index("consortia_updated").on(t.updatedAt),
  ],
);

export const rolesSought = table(
  "roles_sought",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    position: int().notNull(),
    title: text().notNull(),
    sector: oneOf(SECTORS).notNull(),
    need: oneOf(ROLE_NEEDS).notNull(),
    /** What the partner would do, in the language in which the coordinator wrote it. */
    work: text(),
    /** Whom it is for: organisations of these kinds and countries (ISO codes), any where none is named. */
    kinds: json<Kind[]>().notNull(),
    countries: json<string[]>().notNull(),
    /** Only for an organisation of a country of which no partner is yet. */
    newCountry: bool().notNull(),
    /** A term of the vocabulary of capabilities that it must state. */
    capability: text(),
    seats: int().notNull(),
    /** Seats taken, kept in the same conditional UPDATE that takes one: never above seats. */
    taken: int().notNull(),
  },
  (t) => [index("roles_sought_consortium").on(t.consortiumId, t.position)],
);

/** An organisation's place in a consortium, from asking to leaving. */
export const consortiumMembers = table(
  "consortium_members",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    role: oneOf(CONSORTIUM_ROLES).notNull(),
    roleSoughtId: text().references(() => rolesSought.id),
    participation: oneOf(PARTICIPATIONS).notNull().default("beneficiary"),
    /** The seat of the beneficiary to which an affiliated entity belongs; null for others. */
    affiliatedSeatId: text(),
    status: oneOf(SEAT_STATUSES).notNull(),
    /** What it says as it asks: what it would bring, and what it has done before. */
    message: text(),
    experience: text(),
    /** What the coordinator wrote when it offered a seat, and when it did; null where it did not. */
    invitation: text(),
    invitedAt: instant(),
    /** When the coordinator's people opened the request. */
    seenAt: instant(),
    /** Since when a request is kept in reserve, for a seat that becomes free; null where it is not. */
    reservedAt: instant(),
    /** Until when a request or an invitation can be answered; null where none is open, or it is kept in reserve. */
    expiresAt: instant(),
    reason: text(),
    /** What the coordinator answered to a request, and when that takes effect; null where nothing is held. */
    answer: oneOf(SEAT_ANSWERS),
    answerAt: instant(),
    askedAt: instant().notNull(),
    decidedAt: instant(),
    /** Since when it is asked to coordinate; null where it is not. */
    offeredAt: instant(),
    /** The administrator of the cluster who asked, where nobody could act for the coordinator; null where the coordinator asked. */
    officeOfferBy: text(),
    version: int().notNull(),
  },
  (t) => [
    uniqueIndex("consortium_members_pair").on(t.consortiumId, t.organisationId),
    index("consortium_members_organisation").on(t.organisationId, t.status),
    index("consortium_members_role").on(t.roleSoughtId, t.status),
  ],
);

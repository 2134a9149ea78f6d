import { confirmationLinks, sectionConfirmations } from "#db/schema/confirmations";
import { organisationKeys } from "#db/schema/duplicates";
import { organisationFollows } from "#db/schema/follows";
import { joinAnswerLinks, organisationJoinRequests, organisationSuccessions } from "#db/schema/joining";
import { organisationBlocks, organisationMessages } from "#db/schema/messages";
import { consortiumChecking, organisationLooks, watchedFinds, watchedWords } from "#db/schema/moderation";
import {
  facetGroups,
  hidings,
  identifierVerifications,
  listings,
  organisationChanges,
  organisationLogos,
  organisationMerges,
  organisations,
  organisationUnits,
  profileVersions,
  sources,
  visibilityRules,
} from "#db/schema/organisations";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import { organisationNumbers, savedSearches, searchEmailStops } from "#db/schema/searches";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { forgetMerge } from "#domain/organisations/merge/forget-merge";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { removeStake } from "#domain/organisations/ownership/remove-stake";
import { PROFILE_HOLDS } from "#domain/organisations/profile/profile-columns";
import { deleteSearch } from "#domain/organisations/searches/delete-search";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";
import type { LengthKey } from "./lengths.ts";

const kept: LengthKey[] = ["membership"];
const erasedBy = [eraseOrganisation];

export const OF_ORGANISATIONS = [
  classify(organisations, {
    purpose: "Show members, and work with them",
    kept,
    erasedBy: [eraseOrganisation, erasePerson],
    personal: {
      slug: "The name, as part of an address",
      ...PROFILE_HOLDS.personal,
      nameKey: "The same, as it is compared",
      aliases: "Other names",
      phone: "Telephone",
      groupName: "Group of companies",
      groupKey: "The same, as it is compared",
    },
    ids: ["id", "clusterId"],
    not: { ...PROFILE_HOLDS.notPersonal, visibility: "Levels from a list, for each field" },
  }),
  classify(organisationUnits, {
    purpose: "Show the branches, departments and research groups of members, and whom to ask there",
    kept,
    erasedBy: [eraseOrganisation, erasePerson],
    personal: {
      name: "What it is called, which may be after a person",
      town: "Town",
      website: "Website",
      text: "What it does",
      contactName: "Name of its contact, with their consent",
      contactEmail: "Email address of its contact",
    },
    ids: ["id", "organisationId"],
  }),
  classify(ownershipStatements, {
    purpose: "Say how large a member is and whether it is independent, as rules of consortia ask",
    kept,
    erasedBy,
    personal: { years: "People, turnover and balance sheet, which may be those of a person who trades" },
    ids: ["organisationId"],
  }),
  classify(ownershipStakes, {
    purpose: "Say who owns a member and whom it owns, as rules of consortia ask",
    kept,
    erasedBy: [eraseOrganisation, removeStake],
    personal: {
      name: "Name of an owner, who may be a person",
      country: "Its country",
      number: "Its registration number",
      otherKey: "The number, or the name and the country, as they are compared",
      years: "People, turnover and balance sheet of an owner or a holding",
    },
    ids: ["id", "organisationId", "otherId"],
  }),
  classify(identifierVerifications, {
    purpose: "Say which identifiers staff checked, and against what",
    kept,
    erasedBy,
    personal: { value: "The number that was checked", source: "What it was checked against", reason: "A note of staff" },
    ids: ["organisationId", "verifiedBy"],
    not: { field: "Name of a field" },
  }),
  classify(visibilityRules, {
    purpose: "Among which levels members may choose who sees their profile",
    kept: "While the cluster has it",
    erasedBy: [],
    ids: ["clusterId", "changedBy"],
    not: { allowed: "Levels from a list, for each field" },
  }),
  classify(organisationKeys, {
    purpose: "Find an organisation that was entered twice",
    kept,
    erasedBy: [eraseOrganisation, erasePerson],
    personal: { key: "Telephone, tax number, domains and parts of the name" },
    ids: ["organisationId"],
  }),
  classify(organisationLogos, {
    purpose: "Show members",
    kept,
    erasedBy,
    personal: { name: "Name of the file", altText: "What it shows" },
    ids: ["organisationId", "storageKey"],
    not: { type: "The type of the file" },
  }),
  classify(listings, {
    purpose: "The directory",
    kept: "While it is listed",
    erasedBy,
    personal: { nameKey: "Name, as it is sorted", town: "Where it is", townKey: "The same, as it is sorted" },
    ids: ["organisationId", "clusterId"],
    not: { freshCapabilities: "Choices from a list, with levels" },
  }),
  classify(facetGroups, {
    purpose: "Count what the directory's filters show",
    kept: "For ever: it is choices from lists, and leads to nobody once the listing is gone",
    erasedBy: [],
    ids: ["clusterId"],
    not: {
      kind: "A kind from a list",
      region: "A choice from a list",
      country: "A choice from a list",
      capabilities: "Choices from a list, with levels",
    },
  }),
  classify(sources, {
    purpose: "Say where a stated fact comes from",
    kept,
    erasedBy,
    personal: { title: "Title of the source", url: "Its address" },
    ids: ["subjectId"],
    not: { field: "Name of a field", readOn: "A day" },
  }),
  classify(hidings, {
    purpose: "Moderate pages, and say why",
    kept,
    erasedBy,
    personal: { reason: "Why a page was hidden" },
    not: { words: "A text that the cluster prepared" },
    ids: ["id", "subjectId", "hiddenBy", "shownBy"],
  }),
  classify(organisationLooks, {
    purpose: "Know which pages staff looked at",
    kept,
    erasedBy,
    ids: ["id", "organisationId", "lookedBy"],
  }),
  classify(watchedWords, {
    purpose: "Words that staff look at first",
    kept: "While the cluster has it",
    erasedBy: [],
    ids: ["clusterId", "changedBy"],
    not: { words: "The cluster's own list" },
  }),
  classify(consortiumChecking, {
    purpose: "Whether staff check a new consortium before others read it",
    kept: "While the cluster has it",
    erasedBy: [],
    ids: ["clusterId", "changedBy"],
  }),
  classify(watchedFinds, {
    purpose: "Show staff what to look at first",
    kept,
    erasedBy,
    ids: ["organisationId", "sourceId"],
    not: { word: "A word of the cluster's own list" },
  }),
  classify(profileVersions, {
    purpose: "Compare what two people saved, and restore what was there",
    kept: "The newest 30, with the organisation",
    erasedBy,
    personal: { profile: "The profile before, without its contact" },
    ids: ["organisationId", "replacedBy"],
    not: { visibility: "Levels from a list, for each field" },
  }),
  classify(sectionConfirmations, {
    purpose: "Say when a section of a profile was last confirmed",
    kept,
    erasedBy: [eraseOrganisation, erasePerson],
    personal: {},
    ids: ["organisationId", "confirmedBy"],
  }),
  classify(confirmationLinks, {
    purpose: "Let somebody confirm a section of a profile from an email",
    kept: ["confirmationLink"],
    erasedBy: [eraseOrganisation, erasePerson, applyRetention],
    personal: {},
    ids: ["id", "tokenHash", "organisationId", "personId"],
  }),
  classify(organisationChanges, {
    purpose: "Approve changes of a name, a kind, a country or a VAT number",
    kept,
    erasedBy,
    personal: { asked: "The name, kind, country and VAT number that were asked for", reason: "Why they were declined" },
    ids: ["id", "organisationId", "askedBy", "decidedBy"],
  }),
  classify(organisationMerges, {
    purpose: "Merge two entries of one organisation, and reverse it",
    kept: ["mergeUndo", "membership"],
    erasedBy: [forgetMerge, erasePerson, eraseOrganisation],
    personal: { reason: "Why they are one", undo: "The rows as they were", owners: "Who owned each of them" },
    ids: ["id", "clusterId", "fromId", "intoId", "askedBy", "confirmedBy", "reversedBy"],
    not: { choices: "Which of two sides, field by field" },
  }),
  classify(organisationJoinRequests, {
    purpose: "Let the people of a member answer who asks to act for it",
    kept: ["joinRequest", "unconfirmed"],
    erasedBy: [eraseApplication, erasePerson, eraseOrganisation, applyRetention],
    personal: {
      email: "Email address",
      emailKey: "The same, as it is compared",
      firstName: "First name",
      lastName: "Last name",
      position: "Position",
      evidence: "How the office can tell that they act for the organisation, in their words",
      reason: "Why the office answered as it did",
      dnsAnswer: "What the domain of the organisation publishes",
    },
    ids: ["id", "organisationId", "applicationId", "decidedBy", "tokenHash", "dnsValue", "invitationId", "mailId"],
  }),
  classify(organisationSuccessions, {
    purpose: "Have somebody who acts for an organisation where its owners cannot be reached",
    kept: ["succession"],
    erasedBy: [erasePerson, eraseOrganisation, applyRetention],
    personal: { reason: "Why the office made somebody the owner", objection: "Why the former owner objects" },
    ids: ["id", "organisationId", "ownerId", "handedTo", "handedBy"],
  }),
  classify(joinAnswerLinks, {
    purpose: "Answer such a request from an email",
    kept: ["joinAnswerLink"],
    erasedBy: [erasePerson, eraseOrganisation, applyRetention],
    ids: ["tokenHash", "requestId", "personId"],
  }),
  classify(organisationMessages, {
    purpose: "Pass on what members write to each other, and let both read it again",
    kept: ["message"],
    erasedBy: [erasePerson, eraseOrganisation, applyRetention],
    personal: { topic: "What it is about, as its sender says", text: "The message", answer: "Its answer" },
    ids: ["id", "clusterId", "toId", "fromId", "senderId", "answeredBy", "reportedBy"],
  }),
  classify(organisationBlocks, {
    purpose: "Whose messages an organisation does not want",
    kept: "Until it is lifted, or one of the two organisations is erased",
    erasedBy,
    ids: ["organisationId", "blockedId"],
  }),
  classify(organisationFollows, {
    purpose: "Show somebody the organisations that they chose",
    kept: "Until they follow it no longer",
    erasedBy: [erasePerson, eraseOrganisation],
    ids: ["organisationId", "personId"],
  }),
  classify(savedSearches, {
    purpose: "Let members look for the same again, and email them what is new",
    kept: "Until they delete it",
    erasedBy: [deleteSearch, erasePerson],
    personal: { name: "What its owner calls it", nameKey: "The same, folded", search: "What they look for" },
    ids: ["id", "clusterId", "personId", "known"],
  }),
  classify(organisationNumbers, {
    purpose: "Remember in one bit that a saved search found an organisation",
    kept: "With the organisation; its number is given to no other",
    erasedBy,
    ids: ["organisationId"],
  }),
  classify(searchEmailStops, {
    purpose: "Stop these emails without signing in",
    kept: "With the account",
    erasedBy: [erasePerson],
    ids: ["personId", "code"],
  }),
];

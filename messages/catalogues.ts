import enAccess from "./en/access.json" with { type: "json" };
import enAudit from "./en/audit.json" with { type: "json" };
import enBudget from "./en/budget.json" with { type: "json" };
import enCalls from "./en/calls.json" with { type: "json" };
import enCommitments from "./en/commitments.json" with { type: "json" };
import enCommittee from "./en/committee.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enConsortia from "./en/consortia.json" with { type: "json" };
import enDev from "./en/dev.json" with { type: "json" };
import enDiscussion from "./en/discussion.json" with { type: "json" };
import enDuplicates from "./en/duplicates.json" with { type: "json" };
import enEditors from "./en/editors.json" with { type: "json" };
import enEligibility from "./en/eligibility.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enExchange from "./en/exchange.json" with { type: "json" };
import enFailed from "./en/failed.json" with { type: "json" };
import enInsight from "./en/insight.json" with { type: "json" };
import enInvitations from "./en/invitations.json" with { type: "json" };
import enJoining from "./en/joining.json" with { type: "json" };
import enMail from "./en/mail.json" with { type: "json" };
import enMatching from "./en/matching.json" with { type: "json" };
import enMeetings from "./en/meetings.json" with { type: "json" };
import enMembership from "./en/membership.json" with { type: "json" };
import enModeration from "./en/moderation.json" with { type: "json" };
import enOrganisations from "./en/organisations.json" with { type: "json" };
import enOwnership from "./en/ownership.json" with { type: "json" };
import enPages from "./en/pages.json" with { type: "json" };
import enPlan from "./en/plan.json" with { type: "json" };
import enQuestions from "./en/questions.json" with { type: "json" };
import enQueue from "./en/queue.json" with { type: "json" };
import enReadiness from "./en/readiness.json" with { type: "json" };
import enResults from "./en/results.json" with { type: "json" };
import enReview from "./en/review.json" with { type: "json" };
import enRooms from "./en/rooms.json" with { type: "json" };
import enSearch from "./en/search.json" with { type: "json" };
import enSettings from "./en/settings.json" with { type: "json" };
import enSheets from "./en/sheets.json" with { type: "json" };
import enTerms from "./en/terms.json" with { type: "json" };
import enTexts from "./en/texts.json" with { type: "json" };
import esAccess from "./es/access.json" with { type: "json" };
import esAudit from "./es/audit.json" with { type: "json" };
import esBudget from "./es/budget.json" with { type: "json" };
import esCalls from "./es/calls.json" with { type: "json" };
import esCommitments from "./es/commitments.json" with { type: "json" };
import esCommittee from "./es/committee.json" with { type: "json" };
import esCommon from "./es/common.json" with { type: "json" };
import esConsortia from "./es/consortia.json" with { type: "json" };
import esDev from "./es/dev.json" with { type: "json" };
import esDiscussion from "./es/discussion.json" with { type: "json" };
import esDuplicates from "./es/duplicates.json" with { type: "json" };
import esEditors from "./es/editors.json" with { type: "json" };
import esEligibility from "./es/eligibility.json" with { type: "json" };
import esErrors from "./es/errors.json" with { type: "json" };
import esExchange from "./es/exchange.json" with { type: "json" };
import esFailed from "./es/failed.json" with { type: "json" };
import esInsight from "./es/insight.json" with { type: "json" };
import esInvitations from "./es/invitations.json" with { type: "json" };
import esJoining from "./es/joining.json" with { type: "json" };
import esMail from "./es/mail.json" with { type: "json" };
import esMatching from "./es/matching.json" with { type: "json" };
import esMeetings from "./es/meetings.json" with { type: "json" };
import esMembership from "./es/membership.json" with { type: "json" };
import esModeration from "./es/moderation.json" with { type: "json" };
import esOrganisations from "./es/organisations.json" with { type: "json" };
import esOwnership from "./es/ownership.json" with { type: "json" };
import esPages from "./es/pages.json" with { type: "json" };
import esPlan from "./es/plan.json" with { type: "json" };
import esQuestions from "./es/questions.json" with { type: "json" };
import esQueue from "./es/queue.json" with { type: "json" };
import esReadiness from "./es/readiness.json" with { type: "json" };
import esResults from "./es/results.json" with { type: "json" };
import esReview from "./es/review.json" with { type: "json" };
import esRooms from "./es/rooms.json" with { type: "json" };
import esSearch from "./es/search.json" with { type: "json" };
import esSettings from "./es/settings.json" with { type: "json" };
import esSheets from "./es/sheets.json" with { type: "json" };
import esTerms from "./es/terms.json" with { type: "json" };
import esTexts from "./es/texts.json" with { type: "json" };
import euAccess from "./eu/access.json" with { type: "json" };
import euAudit from "./eu/audit.json" with { type: "json" };
import euBudget from "./eu/budget.json" with { type: "json" };
import euCalls from "./eu/calls.json" with { type: "json" };
import euCommitments from "./eu/commitments.json" with { type: "json" };
import euCommittee from "./eu/committee.json" with { type: "json" };
import euCommon from "./eu/common.json" with { type: "json" };
import euConsortia from "./eu/consortia.json" with { type: "json" };
import euDev from "./eu/dev.json" with { type: "json" };
import euDiscussion from "./eu/discussion.json" with { type: "json" };
import euDuplicates from "./eu/duplicates.json" with { type: "json" };
import euEditors from "./eu/editors.json" with { type: "json" };
import euEligibility from "./eu/eligibility.json" with { type: "json" };
import euErrors from "./eu/errors.json" with { type: "json" };
import euExchange from "./eu/exchange.json" with { type: "json" };
import euFailed from "./eu/failed.json" with { type: "json" };
import euInsight from "./eu/insight.json" with { type: "json" };
import euInvitations from "./eu/invitations.json" with { type: "json" };
import euJoining from "./eu/joining.json" with { type: "json" };
import euMail from "./eu/mail.json" with { type: "json" };
import euMatching from "./eu/matching.json" with { type: "json" };
import euMeetings from "./eu/meetings.json" with { type: "json" };
import euMembership from "./eu/membership.json" with { type: "json" };
import euModeration from "./eu/moderation.json" with { type: "json" };
import euOrganisations from "./eu/organisations.json" with { type: "json" };
import euOwnership from "./eu/ownership.json" with { type: "json" };
import euPages from "./eu/pages.json" with { type: "json" };
import euPlan from "./eu/plan.json" with { type: "json" };
import euQuestions from "./eu/questions.json" with { type: "json" };
import euQueue from "./eu/queue.json" with { type: "json" };
import euReadiness from "./eu/readiness.json" with { type: "json" };
import euResults from "./eu/results.json" with { type: "json" };
import euReview from "./eu/review.json" with { type: "json" };
import euRooms from "./eu/rooms.json" with { type: "json" };
import euSearch from "./eu/search.json" with { type: "json" };
import euSettings from "./eu/settings.json" with { type: "json" };
import euSheets from "./eu/sheets.json" with { type: "json" };
import euTerms from "./eu/terms.json" with { type: "json" };
import euTexts from "./eu/texts.json" with { type: "json" };

const en = {
  common: enCommon,
  terms: enTerms,
  errors: enErrors,
  failed: enFailed,
  access: enAccess,
  audit: enAudit,
  membership: enMembership,
  questions: enQuestions,
  review: enReview,
  rooms: enRooms,
  discussion: enDiscussion,
  commitments: enCommitments,
  committee: enCommittee,
  queue: enQueue,
  organisations: enOrganisations,
  ownership: enOwnership,
  budget: enBudget,
  plan: enPlan,
  results: enResults,
  meetings: enMeetings,
  consortia: enConsortia,
  calls: enCalls,
  editors: enEditors,
  eligibility: enEligibility,
  moderation: enModeration,
  duplicates: enDuplicates,
  insight: enInsight,
  invitations: enInvitations,
  joining: enJoining,
  matching: enMatching,
  exchange: enExchange,
  readiness: enReadiness,
  search: enSearch,
  settings: enSettings,
  sheets: enSheets,
  texts: enTexts,
  pages: enPages,
  mail: enMail,
  dev: enDev,
};
export type Messages = typeof en;

/** Every word a person reads, by language and area; test/catalogues.test.ts compares keys and arguments across the three. */
export const catalogues = {
  en,
  es: {
    common: esCommon,
    terms: esTerms,
    errors: esErrors,
    failed: esFailed,
    access: esAccess,
    audit: esAudit,
    membership: esMembership,
    questions: esQuestions,
    review: esReview,
    rooms: esRooms,
    discussion: esDiscussion,
    commitments: esCommitments,
    committee: esCommittee,
    queue: esQueue,
    organisations: esOrganisations,
    ownership: esOwnership,
    budget: esBudget,
    plan: esPlan,
    results: esResults,
    meetings: esMeetings,
    consortia: esConsortia,
    calls: esCalls,
    editors: esEditors,
    eligibility: esEligibility,
    moderation: esModeration,
    duplicates: esDuplicates,
    insight: esInsight,
    invitations: esInvitations,
    joining: esJoining,
    matching: esMatching,
    exchange: esExchange,
    readiness: esReadiness,
    search: esSearch,
    settings: esSettings,
    sheets: esSheets,
    texts: esTexts,
    pages: esPages,
    mail: esMail,
    dev: esDev,
  } as unknown as Messages,
  eu: {
    common: euCommon,
    terms: euTerms,
    errors: euErrors,
    failed: euFailed,
    access: euAccess,
    audit: euAudit,
    membership: euMembership,
    questions: euQuestions,
    review: euReview,
    rooms: euRooms,
    discussion: euDiscussion,
    commitments: euCommitments,
    committee: euCommittee,
    queue: euQueue,
    organisations: euOrganisations,
    ownership: euOwnership,
    budget: euBudget,
    plan: euPlan,
    results: euResults,
    meetings: euMeetings,
    consortia: euConsortia,
    calls: euCalls,
    editors: euEditors,
    eligibility: euEligibility,
    moderation: euModeration,
    duplicates: euDuplicates,
    insight: euInsight,
    invitations: euInvitations,
    joining: euJoining,
    matching: euMatching,
    exchange: euExchange,
    readiness: euReadiness,
    search: euSearch,
    settings: euSettings,
    sheets: euSheets,
    texts: euTexts,
    pages: euPages,
    mail: euMail,
    dev: euDev,
  } as unknown as Messages,
};

export const AREAS = [
  "common",
  "terms",
  "errors",
  "failed",
  "access",
  "audit",
  "membership",
  "questions",
  "review",
  "rooms",
  "discussion",
  "commitments",
  "committee",
  "editors",
  "queue",
  "organisations",
  "ownership",
  "budget",
  "plan",
  "results",
  "meetings",
  "consortia",
  "calls",
  "eligibility",
  "moderation",
  "duplicates",
  "insight",
  "invitations",
  "joining",
  "matching",
  "exchange",
  "readiness",
  "settings",
  "sheets",
  "texts",
  "pages",
  "mail",
  "dev",
] as const;

import { bool, id, index, instant, int, json, oneOf, primaryKey, table, text, uniqueIndex } from "#dialect";
import { LOCALES } from "#domain/kernel/state";
import { BALLOT_CHOICES, LETTER_NAMES, type ReviewRules } from "#domain/review/state";
import { people } from "./access.ts";
import { clusters } from "./kernel.ts";
import { applications } from "./membership.ts";

const application = () =>
  text()
    .notNull()
    .references(() => applications.id, { onDelete: "cascade" });
const person = () =>
  text()
    .notNull()
    .references(() => people.id);
const cluster = () =>
  text()
    .notNull()
    .references(() => clusters.id);

/** How the cluster reviews, by version: the newest published one is for applications sent from then on. */
export const reviewRules = table(
  "review_rules",
  {
    id: id(),
    clusterId: cluster(),
    version: int().notNull(),
    body: json<ReviewRules>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text(),
    publishedAt: instant(),
  },
  (t) => [uniqueIndex("review_rules_version").on(t.clusterId, t.version)],
);

/** The stages that an application entered and left: its clocks, its age and the medians come from these rows. */
export const stageEntries = table(
  "stage_entries",
  {
    id: id(),
    applicationId: application(),
    clusterId: text().notNull(),
    /** 1 for the first stage, 2 for the one after it: two entries may begin at one instant. */
    n: int().notNull().default(0),
    /** A stage of the rules, or `applicant` while it is the applicant's turn. */
    stage: text().notNull(),
    enteredAt: instant().notNull(),
    /** End of the last working day of the stage. Unset while it is the applicant's turn, and for the last one. */
    dueAt: instant(),
    leftAt: instant(),
  },
  (t) => [
    uniqueIndex("stage_entries_application").on(t.applicationId, t.n),
    index("stage_entries_age").on(t.applicationId, t.enteredAt),
    index("stage_entries_open").on(t.clusterId, t.leftAt, t.dueAt, t.applicationId),
    index("stage_entries_stage").on(t.clusterId, t.stage, t.leftAt),
  ],
);

/** A point that staff have set at a field and not sent yet: it is sent with the next request for changes. */
export const draftPoints = table(
  "draft_points",
  { applicationId: application(), question: text().notNull(), text: text().notNull(), authorId: person(), writtenAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.applicationId, t.question] }), index("draft_points_author").on(t.authorId)],
);

/** Internal notes: they never leave staff pages. */
export const applicationNotes = table(
  "application_notes",
  { id: id(), applicationId: application(), authorId: person(), text: text().notNull(), createdAt: instant().notNull() },
  (t) => [index("application_notes_application").on(t.applicationId), index("application_notes_author").on(t.authorId)],
);

/** Who was named in a note and is told of it by mail. */
export const noteMentions = table(
  "note_mentions",
  {
    noteId: text()
      .notNull()
      .references(() => applicationNotes.id, { onDelete: "cascade" }),
    personId: person(),
  },
  (t) => [primaryKey({ columns: [t.noteId, t.personId] }), index("note_mentions_person").on(t.personId)],
);

/** One reviewer's score, 0 to 5, for one criterion of the rubric. */
export const applicationScores = table(
  "application_scores",
  {
    applicationId: application(),
    personId: person(),
    criterion: text().notNull(),
    score: int().notNull(),
    comment: text(),
    scoredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.personId, t.criterion] }), index("application_scores_person").on(t.personId)],
);

/** A committee's vote on an application. The result is counted when it is closed, and is final. */
export const committeeVotes = table(
  "committee_votes",
  {
    id: id(),
    applicationId: application(),
    quorum: int().notNull(),
    secret: bool().notNull(),
    openedAt: instant().notNull(),
    openedBy: person(),
    closesAt: instant().notNull(),
    closedAt: instant(),
    result: json<{ yes: number; no: number; abstain: number; carried: boolean; quorate: boolean }>(),
  },
  (t) => [index("committee_votes_application").on(t.applicationId), index("committee_votes_opener").on(t.openedBy)],
);

/** Who has voted: once each. */
export const committeeVoters = table(
  "committee_voters",
  {
    voteId: text()
      .notNull()
      .references(() => committeeVotes.id, { onDelete: "cascade" }),
    personId: person(),
    votedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.voteId, t.personId] }), index("committee_voters_person").on(t.personId)],
);

/** What was voted. In a secret vote a ballot names nobody and carries no time. */
export const committeeBallots = table(
  "committee_ballots",
  {
    id: id(),
    voteId: text()
      .notNull()
      .references(() => committeeVotes.id, { onDelete: "cascade" }),
    choice: oneOf(BALLOT_CHOICES).notNull(),
    personId: text(),
  },
  (t) => [index("committee_ballots_vote").on(t.voteId), index("committee_ballots_person").on(t.personId)],
);

/** A conflict of interest that a reviewer declared: with one application. */
export const recusals = table(
  "recusals",
  { applicationId: application(), personId: person(), reason: text().notNull(), declaredAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.applicationId, t.personId] }), index("recusals_person").on(t.personId)],
);

/** While away, what would go to one person goes to the other. */
export const absences = table(
  "absences",
  {
    id: id(),
    personId: person(),
    delegateId: text().references(() => people.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [index("absences_person").on(t.personId, t.endsAt), index("absences_delegate").on(t.delegateId)],
);

/** The words of an email of the admission, by language and version. Without a subject or a text it has the portal's; unpublished, it is being written. */
export const letterTemplates = table(
  "letter_templates",
  {
    id: id(),
    clusterId: cluster(),
    name: oneOf(LETTER_NAMES).notNull(),
    locale: oneOf(LOCALES).notNull(),
    version: int().notNull(),
    subject: text(),
    body: text(),
    createdAt: instant().notNull(),
    createdBy: text(),
    publishedAt: instant(),
  },
  (t) => [uniqueIndex("letter_templates_version").on(t.clusterId, t.name, t.locale, t.version)],
);

/** A decided application goes back to the review when a second person agrees. */
export const reopenings = table(
  "reopenings",
  {
    id: id(),
    applicationId: application(),
    reason: text().notNull(),
    askedBy: person(),
    askedAt: instant().notNull(),
    confirmedBy: text(),
    confirmedAt: instant(),
    declinedAt: instant(),
  },
  (t) => [index("reopenings_application").on(t.applicationId), index("reopenings_asker").on(t.askedBy)],
);

/** Snoozed by one person until then. */
export const snoozes = table("snoozes", { applicationId: application(), personId: person(), until: instant().notNull() }, (t) => [
  primaryKey({ columns: [t.applicationId, t.personId] }),
  index("snoozes_person").on(t.personId),
]);

/** A queue as somebody wants to see it again: the query of its address. */
export const savedViews = table(
  "saved_views",
  {
    id: id(),
    clusterId: cluster(),
    personId: person(),
    name: text().notNull(),
    query: text().notNull(),
    shared: bool().notNull(),
    opensFirst: bool().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("saved_views_person").on(t.clusterId, t.personId), index("saved_views_owner").on(t.personId)],
);

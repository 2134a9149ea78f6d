import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { applicationNotes, noteMentions } from "#db/schema/review";
import { isJudge, isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { sentFields } from "#domain/membership/application/application-fields";
import { documentsOf } from "#domain/membership/documents/document-reads";
import { heldDecision } from "#domain/membership/status/held-decision";
import { givenConsents } from "#domain/membership/status/status-reads";
import { duplicatesOfApplication } from "#domain/organisations/duplicates/duplicate-reads";
import { askable } from "#domain/review/changes/askable";
import { draftsOf, requestsOf } from "#domain/review/changes/point-reads";
import { obstaclesOf } from "#domain/review/decision/obstacle-reads";
import { abilities } from "#domain/review/policy";
import { answeredPromise } from "#domain/review/queue/queue-days";
import { currentRules } from "#domain/review/rules/current-rules";
import { applicationHistory } from "./application-history.ts";
import { decisionOn, NO_DECISION, reviewFacts } from "./review-facts.ts";

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`;

/** What the actor is offered with an application, or why not; what speaks against approving it, where that is offered; and the decision whose email waits. */
export async function reviewOffers(ctx: Context, id: string) {
  const facts = await reviewFacts(ctx, id);
  if (!facts) return undefined;
  const may = abilities(ctx.actor, facts);
  const approves = may.approve === true || may.claimAndApprove === true;
  const obstacles = approves ? ((await obstaclesOf(ctx, [id])).get(id) ?? []) : [];
  return { facts, may, obstacles, held: await heldDecision(ctx, id) };
}

/** An application that has reached the queue, for staff, or for the committee that votes on it; undefined for everybody else. */
async function readable(ctx: Context, id: string) {
  if (!isJudge(ctx.actor)) return undefined;
  const offers = await reviewOffers(ctx, id);
  if (offers?.may.read !== true) return undefined;
  const [dates] = await ctx.db
    .select({
      createdAt: applications.createdAt,
      submittedAt: applications.submittedAt,
      decidedAt: applications.decidedAt,
      answerBy: applications.answerBy,
      reason: applications.decisionReason,
    })
    .from(applications)
    .where(and(eq(applications.id, id), isNotNull(applications.submittedAt)));
  return dates && { ...offers, dates };
}
type Readable = NonNullable<Awaited<ReturnType<typeof readable>>>;

async function panelOf(ctx: Context, { facts, may, obstacles, held, dates }: Readable) {
  const { assigneeFirst, assigneeLast, groupOrganisations: _, recused: __, ...application } = facts;
  const { id, status } = facts;
  const isDecided = status === "approved" || status === "refused";
  const [taken, documents, requests, drafts, sent, duplicates] = await Promise.all([
    isDecided ? decisionOn(ctx, id) : NO_DECISION,
    documentsOf(ctx, id),
    requestsOf(ctx, id),
    may.note === true ? draftsOf(ctx, id) : [],
    sentFields(ctx, id),
    duplicatesOfApplication(ctx, id),
  ]);
  return {
    ...application,
    ...dates,
    ...{ may, obstacles, held, documents, requests, drafts, duplicates },
    assignee: assigneeFirst === null ? null : `${assigneeFirst} ${assigneeLast}`,
    mine: ctx.actor.kind === "person" && ctx.actor.personId === facts.assignedTo,
    mayRefuse: may.refuse === true,
    decision: taken,
    promise:
      isDecided && dates.answerBy && dates.decidedAt
        ? answeredPromise(dates.answerBy, dates.decidedAt, (await currentRules(ctx)).calendar)
        : null,
    fields: sent?.sections ?? [],
  };
}

/** What the panel beside the queue shows of one application. */
export async function applicationInPanel(ctx: Context, id: string) {
  const found = await readable(ctx, id);
  return found && panelOf(ctx, found);
}
export type PanelView = NonNullable<Awaited<ReturnType<typeof applicationInPanel>>>;

/** All that is shown of one application: what the panel has, its notes and history, and who declared a conflict of interest. */
export async function applicationForReview(ctx: Context, id: string) {
  const found = await readable(ctx, id);
  if (!found) return undefined;
  const { facts, may } = found;
  const [panel, recused, notes, asked, consents, history] = await Promise.all([
    panelOf(ctx, found),
    namesOf(ctx, facts.recused),
    may.note === true ? notesOf(ctx, id) : [],
    askable(ctx, id),
    givenConsents(ctx, id),
    isStaff(ctx.actor) ? applicationHistory(ctx, id) : [],
  ]);
  return { ...panel, recused, notes, askable: asked, consents, history };
}
/** For whoever declared a conflict with an application: that they did, and whether they may withdraw it; undefined for everybody else. */
export async function declaredRecusal(ctx: Context, id: string) {
  const facts = isJudge(ctx.actor) ? await reviewFacts(ctx, id) : undefined;
  const may = facts && abilities(ctx.actor, facts);
  if (!facts || may?.read !== "review.recusal_declared") return undefined;
  return { id, organisation: facts.organisation, mayWithdraw: may.withdrawRecusal === true };
}

export type ReviewView = NonNullable<Awaited<ReturnType<typeof applicationForReview>>>;

async function namesOf(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(inArray(people.id, [...ids]));
  return rows.map(nameOf);
}

async function notesOf(ctx: Context, id: string) {
  const rows = await ctx.db
    .select({
      id: applicationNotes.id,
      text: applicationNotes.text,
      at: applicationNotes.createdAt,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(applicationNotes)
    .innerJoin(people, eq(people.id, applicationNotes.authorId))
    .where(eq(applicationNotes.applicationId, id))
    .orderBy(asc(applicationNotes.createdAt));
  const told = await mentionedIn(
    ctx,
    rows.map((note) => note.id),
  );
  return rows.map(({ firstName, lastName, ...note }) => ({
    ...note,
    author: nameOf({ firstName, lastName }),
    told: told.filter(({ noteId }) => noteId === note.id).map(nameOf),
  }));
}

async function mentionedIn(ctx: Context, notes: string[]) {
  if (notes.length === 0) return [];
  return ctx.db
    .select({ noteId: noteMentions.noteId, firstName: people.firstName, lastName: people.lastName })
    .from(noteMentions)
    .innerJoin(people, eq(people.id, noteMentions.personId))
    .where(inArray(noteMentions.noteId, notes));
}

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
import { applicationHistory } from "./application-history.ts";
import { decidedBy, reviewFacts } from "./review-facts.ts";

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

/** All that staff see of one application that has reached the queue, and the committee of one that it votes on; undefined for everybody else. */
export async function applicationForReview(ctx: Context, id: string) {
  if (!isJudge(ctx.actor)) return undefined;
  const offers = await reviewOffers(ctx, id);
  const [more] = await ctx.db
    .select({
      createdAt: applications.createdAt,
      submittedAt: applications.submittedAt,
      decidedAt: applications.decidedAt,
      answerBy: applications.answerBy,
      reason: applications.decisionReason,
    })
    .from(applications)
    .where(and(eq(applications.id, id), isNotNull(applications.submittedAt)));
  if (!offers || !more) return undefined;
  const { facts, may, obstacles, held } = offers;
  const { assigneeFirst, assigneeLast, groupOrganisations: _, recused, ...application } = facts;
  if (may.read !== true) return undefined;
  const isDecided = facts.status === "approved" || facts.status === "refused";
  const writes = may.note === true;
  const [recusedNames, decider, notes, documents, requests, drafts, asked, sent, consents, history, duplicates] = await Promise.all([
    namesOf(ctx, recused),
    isDecided ? decidedBy(ctx, id) : "none",
    writes ? notesOf(ctx, id) : [],
    documentsOf(ctx, id),
    requestsOf(ctx, id),
    writes ? draftsOf(ctx, id) : [],
    askable(ctx, id),
    sentFields(ctx, id),
    givenConsents(ctx, id),
    isStaff(ctx.actor) ? applicationHistory(ctx, id) : [],
    duplicatesOfApplication(ctx, id),
  ]);
  return {
    ...application,
    ...more,
    ...{ may, obstacles, held, notes, documents, requests, drafts, consents, history, duplicates },
    assignee: assigneeFirst === null ? null : `${assigneeFirst} ${assigneeLast}`,
    mine: ctx.actor.personId === facts.assignedTo,
    recused: recusedNames,
    decidedBy: decider,
    askable: asked,
    fields: sent?.sections ?? [],
  };
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

import { jobs } from "#db/schema/kernel";
import type { Context } from "./context.ts";

/** Every kind of work that waits for its time, with what it needs to know. worker/job-handlers.ts names who does it. */
export type JobKinds = {
  "application.expire": { applicationId: string };
  "application.remindDraft": { applicationId: string };
  "application.expireDraft": { applicationId: string };
  "application.remindChanges": { requestId: string };
  "review.overdue": { week: string };
  "application.forget": { applicationId: string; version: string };
  "join.expire": { requestId: string };
  "join.tellOffice": { requestId: string };
  "merge.forget": { mergeId: string };
  "import.work": { importId: string };
  /** What an import created, published for somebody of the staff who asked. */
  "import.publish": { importId: string; personId: string };
  "commitment.remind": { stepId: string };
  /** A request to join a consortium or an invitation to it, with the instant until which it can be answered. */
  "consortium.expire": { requestId: string; until: string };
  "consortium.remind": { requestId: string; until: string };
  "consortium.answer": { requestId: string; version: string };
  /** On a day on which something was written in a discussion of a consortium. */
  "discussion.digest": { day: string };
  "vote.close": { voteId: string };
  /** Files whose rows are gone: their keys, with spaces between. */
  "files.drop": { storageKeys: string };
  /** Files that no row names: a server that was killed between the file and its row leaves one. */
  "files.sweep": { since: string };
  /** The night after something was erased: the file of SQLite. */
  "file.rewrite": { day: string };
  /** Once a day, in runs: what became old in profiles, of organisations after one. */
  "profiles.keepFresh": { day: string; after?: string };
  /** After the office allowed other levels, in runs: the listings, of organisations after one. `before`: the levels that it allowed until then, as JSON. */
  "listings.level": { version: string; before: string; after?: string };
  /** Once a week, in runs: what is new in members' searches, of people after one. */
  "searches.email": { week: string; after?: string };
  /** Once a day: what is over its time. */
  "retention.apply": { day: string };
};
export type JobKind = keyof JobKinds;

/** Puts work on the list, in the transaction of the change that asks for it. The same kind and key are one job. */
export async function enqueueJob<K extends JobKind>(ctx: Context, kind: K, key: string, payload: JobKinds[K], notBefore: Date) {
  await ctx.db
    .insert(jobs)
    .values({ id: ctx.newId(), kind, key, payload, status: "waiting", notBefore, attempts: 0, createdAt: ctx.now })
    .onConflictDoNothing();
}

/** What the handler of a job answers that did a part of it: the worker calls it again for the next, and does other jobs in between where this takes long. */
export const GO_ON = "goOn";
export type GoOn = typeof GO_ON;

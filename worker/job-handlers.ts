import { rewriteFile } from "#database/rewrite-file";
import { remindOfCommitment } from "#domain/consortia/commitments/remind-of-commitment";
import { emailDigests } from "#domain/consortia/discussion/email-digests";
import { completeAnswer } from "#domain/consortia/partners/complete-answer";
import { expirePlace } from "#domain/consortia/partners/expire-place";
import { remindOfPlace } from "#domain/consortia/partners/remind-of-place";
import { publishCreated } from "#domain/exchange/import/organisations/publish-created";
import { workOnImport } from "#domain/exchange/import/work-on-import";
import { betweenDailyParts } from "#domain/kernel/between-parts";
import { type ClaimedJob, claimedJob } from "#domain/kernel/claimed";
import type { Context } from "#domain/kernel/context";
import { GO_ON, type JobKind, type JobKinds } from "#domain/kernel/jobs";
import { expireApplication } from "#domain/membership/ending/expire-application";
import { expireDraft, remindDraft } from "#domain/membership/ending/expire-draft";
import { forgetApplication } from "#domain/membership/ending/forget-application";
import { remindOfChanges } from "#domain/membership/requested-changes/remind-of-changes";
import { keepFresh } from "#domain/organisations/confirmations/keep-fresh";
import { expireJoinRequest, tellOffice } from "#domain/organisations/joining/expire-join-request";
import { forgetMerge } from "#domain/organisations/merge/forget-merge";
import { emailSearches } from "#domain/organisations/searches/email-searches";
import { listByLevels } from "#domain/organisations/visibility/list-by-levels";
import { closeEndedVote } from "#domain/review/committee/close-vote";
import { tellOverdue } from "#domain/review/queue/tell-overdue";
import { dropFiles, sweepFiles } from "./files.ts";
import { keepRetention } from "./retention.ts";

type Handlers = { [K in JobKind]: (ctx: Context, payload: JobKinds[K]) => Promise<unknown> };

/** Who does which kind of work. A kind without a handler does not compile. */
const handlers: Handlers = {
  "application.expire": expireApplication,
  "application.remindDraft": remindDraft,
  "application.expireDraft": expireDraft,
  "application.remindChanges": remindOfChanges,
  "review.overdue": tellOverdue,
  "application.forget": forgetApplication,
  "join.expire": expireJoinRequest,
  "join.tellOffice": tellOffice,
  "merge.forget": forgetMerge,
  "import.work": workOnImport,
  "import.publish": publishCreated,
  "commitment.remind": remindOfCommitment,
  "consortium.expire": expirePlace,
  "consortium.remind": remindOfPlace,
  "consortium.answer": completeAnswer,
  "discussion.digest": emailDigests,
  "vote.close": closeEndedVote,
  "file.rewrite": () => rewriteFile(betweenDailyParts),
  "files.drop": dropFiles,
  "files.sweep": sweepFiles,
  "profiles.keepFresh": keepFresh,
  "listings.level": listByLevels,
  "searches.email": emailSearches,
  "retention.apply": keepRetention,
};

const handle = <K extends JobKind>(ctx: Context, { kind, payload }: Extract<ClaimedJob, { kind: K }>) =>
  handlers[kind](ctx, payload as never);

/** Does a claimed job, or the next part of one; whether it has ended. A refusal is an answer (the subject has moved on); only a throw is tried again. */
export const doJob = async (ctx: Context, id: string): Promise<boolean> => (await handle(ctx, await claimedJob(ctx, id))) !== GO_ON;

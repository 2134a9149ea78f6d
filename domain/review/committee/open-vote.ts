import { desc, eq } from "drizzle-orm";
import { committeeVotes } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { OpenVote } from "#domain/review/input";
import { rulesFor } from "#domain/review/rules/current-rules";
import { DAY, later } from "#lib/clock";
import { paths } from "#lib/paths";
import { committeeFor } from "./committee.ts";

/**
 * Asks the committee to vote, by the rules of the application: quorum, open or secret, and until when. A form sent again after a vote was held is refused: its
 * reader has not seen the result.
 */
export async function openVote(ctx: Context, { applicationId, lastVote }: OpenVote): Promise<Outcome<{ voteId: string }>> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "openVote");
    if (!found.ok) return found;
    if ((await latestVote(ctx, applicationId)) !== lastVote) return refused("vote.held_since");
    const { vote, calendar } = await rulesFor(ctx, applicationId);
    const { quorum, secret, days } = vote;
    const committee = await committeeFor(ctx, found.value);
    if (committee.length < quorum) return refused("vote.committee_too_small", { n: String(committee.length), quorum: String(quorum) });
    const voteId = ctx.newId();
    // It ends with a day on which the office works.
    const closesAt = dueAfter(later(ctx.now, days * DAY), 0, calendarOf(calendar));
    await ctx.db
      .insert(committeeVotes)
      .values({ id: voteId, applicationId, quorum, secret, openedAt: ctx.now, openedBy: actor.personId, closesAt });
    await enqueueJob(ctx, "vote.close", voteId, { voteId }, closesAt);
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.vote_opened", subject, { vote: voteId, quorum, secret, closesAt: closesAt.toISOString() });
    const { reference, organisation } = found.value;
    for (const { email, locale } of committee)
      await enqueueMail(ctx, {
        template: "vote-opened",
        to: email,
        locale,
        data: { reference, organisation, path: paths(locale).staffApplication(applicationId), answerBy: closesAt.toISOString() },
        subject,
      });
    return done({ voteId });
  });
}

async function latestVote(ctx: Context, applicationId: string): Promise<string | undefined> {
  const [latest] = await ctx.db
    .select({ id: committeeVotes.id })
    .from(committeeVotes)
    .where(eq(committeeVotes.applicationId, applicationId))
    .orderBy(desc(committeeVotes.openedAt), desc(committeeVotes.id))
    .limit(1);
  return latest?.id;
}

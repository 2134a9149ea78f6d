import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";
import { paths } from "#lib/paths";
import { openVoteOn, standingOf } from "./missing-voters.ts";

/** Emails those who have not voted yet, each at most once a day. Says how many. */
export async function remindVoters(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome<{ n: number }>> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "remindVoters");
    if (!found.ok) return found;
    const vote = await openVoteOn(ctx, applicationId);
    if (!vote) return refused("vote.none");
    if (vote.closesAt <= ctx.now) return refused("vote.ended");
    const { toRemind } = await standingOf(ctx, vote, found.value);
    if (toRemind.length === 0) return refused("vote.nobody_to_remind");
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.voters_reminded", subject, { vote: vote.id, people: toRemind.map(({ personId }) => personId) });
    const { reference, organisation } = found.value;
    for (const { email, locale } of toRemind)
      await enqueueMail(ctx, {
        template: "vote-waits",
        to: email,
        locale,
        data: { reference, organisation, path: paths(locale).staffApplication(applicationId), answerBy: vote.closesAt.toISOString() },
        subject,
      });
    return done({ n: toRemind.length });
  });
}

import { reopenings } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { heldDecision } from "#domain/membership/status/held-decision";
import { reviewable } from "#domain/review/application/review-facts";
import { staffFor } from "#domain/review/committee/committee";
import type { AskReopening } from "#domain/review/input";
import { paths } from "#lib/paths";
import { foundedInUse, openReopening } from "./reopening.ts";

/** Asks that a decision be reopened after its email was sent. Another person has to agree. */
export async function askReopening(ctx: Context, { applicationId, why }: AskReopening): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "reopen");
    if (!found.ok) return found;
    if (await heldDecision(ctx, applicationId)) return refused("review.undo_instead");
    if (await foundedInUse(ctx, found.value)) return refused("review.organisation_in_use");
    if (await openReopening(ctx, applicationId)) return refused("review.reopening_asked");
    await ctx.db.insert(reopenings).values({ id: ctx.newId(), applicationId, reason: why, askedBy: actor.personId, askedAt: ctx.now });
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.reopening_asked", subject);
    const { reference, organisation, status: was } = found.value;
    for (const { personId, email, locale } of await staffFor(ctx, found.value))
      if (personId !== actor.personId)
        await enqueueMail(ctx, {
          template: "reopening-asked",
          to: email,
          locale,
          data: { reference, organisation, was, author: actor.name, path: paths(locale).staffApplication(applicationId) },
          subject,
        });
    return done();
  });
}

import { reopenings } from "#db/schema/review";
import { paths } from "#lib/paths";
import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { heldDecision } from "../membership/held-decision.ts";
import { staffFor } from "./committee.ts";
import type { AskReopening } from "./input.ts";
import { foundedInUse, openReopening } from "./reopening.ts";
import { reviewable } from "./review-facts.ts";

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

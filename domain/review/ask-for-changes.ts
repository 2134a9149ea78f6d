import { and, eq, inArray, sql } from "drizzle-orm";
import { applications, changeRequests } from "#db/schema/membership";
import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { makeLink } from "../membership/links.ts";
import { from } from "../membership/state.ts";
import { decisionMail } from "./decision-mail.ts";
import { enterStage } from "./enter-stage.ts";
import type { AskForChanges } from "./input.ts";
import { reviewable } from "./review-facts.ts";
import { APPLICANT_TURN } from "./state.ts";

/** Asks the applicant to mend something; it is their turn until they send again. */
export async function askForChanges(ctx: Context, { applicationId, message }: AskForChanges): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "askForChanges");
    if (!found.ok) return found;
    const [asked] = await ctx.db
      .update(applications)
      .set({ status: "changesAsked", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("askForChanges"))))
      .returning({ id: applications.id });
    if (!asked) return refused("application.not_open");
    await ctx.db.insert(changeRequests).values({ id: ctx.newId(), applicationId, message, askedBy: actor.personId, askedAt: ctx.now });
    await enterStage(ctx, applicationId, APPLICANT_TURN);
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.changes_asked", subject, { status: [found.value.status, "changesAsked"] });
    const link = await makeLink(ctx, applicationId, "status", found.value.locale);
    await enqueueMail(ctx, await decisionMail(ctx, found.value, "application-changes", { message, ...link }));
    return done();
  });
}

import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";
import type { ApplicationStatus } from "#domain/membership/state";

/** The decisions whose mail waits before it leaves: the state each leads to, and its name in the audit. */
export const DECISIONS = {
  "application-approved": { status: "approved", action: "application.approved" },
  "application-refused": { status: "refused", action: "application.refused" },
  "application-changes": { status: "changesAsked", action: "application.changes_asked" },
} as const satisfies Partial<Record<MailTemplate, { status: ApplicationStatus; action: string }>>;
export type DecisionMail = keyof typeof DECISIONS;

/** The decision whose mail still waits, and until when it can be undone. The applicant does not see it before. */
export async function heldDecision(ctx: Context, applicationId: string): Promise<{ template: DecisionMail; until: Date } | undefined> {
  const [held] = await ctx.db
    .select({ template: outbox.template, until: outbox.notBefore })
    .from(outbox)
    .where(
      and(
        eq(outbox.subjectId, applicationId),
        inArray(outbox.template, Object.keys(DECISIONS)),
        eq(outbox.status, "waiting"),
        eq(outbox.attempts, 0),
        gt(outbox.notBefore, ctx.now),
      ),
    )
    // Of two in one millisecond the request for changes came first: a decision may follow it, and it follows none.
    .orderBy(desc(outbox.notBefore), sql`${outbox.template} = 'application-changes'`)
    .limit(1);
  return held as { template: DecisionMail; until: Date } | undefined;
}

/** The applicant acts, and the mail that asks for changes has not left: to them nothing was asked yet. Staff see what they asked. */
export const isRequestHeld = async (ctx: Context, applicationId: string): Promise<boolean> =>
  ctx.actor.kind === "applicant" && (await heldDecision(ctx, applicationId))?.template === "application-changes";

/** The status as the actor may know it: for applicants, an application whose request for changes is held is still as they sent it. */
export const knownStatus = async (ctx: Context, { id, status }: { id: string; status: ApplicationStatus }): Promise<ApplicationStatus> =>
  status === "changesAsked" && (await isRequestHeld(ctx, id)) ? "submitted" : status;

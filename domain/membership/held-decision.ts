import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Context } from "../kernel/context.ts";
import type { MailTemplate } from "../kernel/mail-templates.ts";

const DECISION_MAILS = ["application-approved", "application-changes", "application-refused"] as const satisfies MailTemplate[];
export type DecisionMail = (typeof DECISION_MAILS)[number];

/** The decision whose mail still waits, and until when it can be taken back. The applicant does not see it before. */
export async function heldDecision(ctx: Context, applicationId: string): Promise<{ template: DecisionMail; until: Date } | undefined> {
  const [held] = await ctx.db
    .select({ template: outbox.template, until: outbox.notBefore })
    .from(outbox)
    .where(
      and(
        eq(outbox.subjectId, applicationId),
        inArray(outbox.template, [...DECISION_MAILS]),
        eq(outbox.status, "waiting"),
        eq(outbox.attempts, 0),
        gt(outbox.notBefore, ctx.now),
      ),
    )
    .orderBy(desc(outbox.notBefore))
    .limit(1);
  return held as { template: DecisionMail; until: Date } | undefined;
}

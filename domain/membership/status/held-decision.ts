import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import type { applications } from "#db/schema/membership";
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
export type HeldDecision = { template: DecisionMail; until: Date };

/** The decisions whose mails still wait, the newest first, and until when each can be undone: a refusal may follow a request for changes. */
export async function heldDecisions(ctx: Context, applicationId: string): Promise<HeldDecision[]> {
  const held = await ctx.db
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
    .orderBy(desc(outbox.notBefore), sql`${outbox.template} = 'application-changes'`);
  return held as HeldDecision[];
}

/** The newest of them. The applicant sees none of them before. */
export const heldDecision = async (ctx: Context, applicationId: string): Promise<HeldDecision | undefined> =>
  (await heldDecisions(ctx, applicationId))[0];

/** A decision as the audit has it: the state that it ended, who took it and when, and whether it took the application too. */
type RecordedDecision = { before: ApplicationStatus; by: string | null; at: Date; claimed: boolean };

export async function recordedDecision(ctx: Context, applicationId: string, { template }: HeldDecision): Promise<RecordedDecision> {
  const { action } = DECISIONS[template];
  const [event] = await ctx.db
    .select({ facts: auditEvents.facts, by: auditEvents.actorId, at: auditEvents.at })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, applicationId), eq(auditEvents.action, action)))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const [before] = (event?.facts.status ?? []) as ApplicationStatus[];
  if (!event || !before) throw new Error(`No ${action} of ${applicationId} in the audit`);
  return { before, by: event.by, at: event.at, claimed: event.facts.claimed === true };
}

/** The applicant acts, and the mail that asks for changes has not left: to them nothing was asked yet. Staff see what they asked. */
export const isRequestHeld = async (ctx: Context, applicationId: string): Promise<boolean> =>
  ctx.actor.kind === "applicant" && (await heldDecisions(ctx, applicationId)).some(({ template }) => template === "application-changes");

const DECIDED: readonly ApplicationStatus[] = Object.values(DECISIONS).map(({ status }) => status);

type Known = Pick<typeof applications.$inferSelect, "id" | "status">;

/** The status as everybody but staff may know it: an application whose decision is held is as it was before. */
export async function announcedStatus(ctx: Context, { id, status }: Known): Promise<ApplicationStatus> {
  if (!DECIDED.includes(status)) return status;
  const first = (await heldDecisions(ctx, id)).at(-1);
  return first ? (await recordedDecision(ctx, id, first)).before : status;
}

/** The status as the actor may know it: for applicants, the announced one. */
export const knownStatus = async (ctx: Context, application: Known): Promise<ApplicationStatus> =>
  ctx.actor.kind === "applicant" ? announcedStatus(ctx, application) : application.status;

import { and, desc, eq } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { applicationCollaborators, applications } from "#db/schema/membership";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";

/** Who saved one of these questions last, and when (ISO). `by` is empty for who asks, who may have saved it in another browser. */
export async function savedBy(ctx: Context, applicationId: string, questions: readonly string[]): Promise<{ by: string; at: string }> {
  const saves = await ctx.db
    .select({ who: auditEvents.actorId, at: auditEvents.at, facts: auditEvents.facts })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, applicationId), eq(auditEvents.action, "application.saved")))
    .orderBy(desc(auditEvents.seq));
  const last = saves.find(({ facts }) => Array.isArray(facts.changed) && facts.changed.some((key) => questions.includes(String(key))));
  const at = (last?.at ?? ctx.now).toISOString();
  if (!last?.who || last.who === actorId(ctx.actor)) return { by: "", at };
  return { by: await nameOf(ctx, applicationId, last.who), at };
}

async function nameOf(ctx: Context, applicationId: string, who: string): Promise<string> {
  if (who === applicationId) {
    const [applicant] = await ctx.db
      .select({ firstName: applications.firstName, lastName: applications.lastName })
      .from(applications)
      .where(eq(applications.id, who));
    return applicant ? `${applicant.firstName} ${applicant.lastName}` : "";
  }
  const [collaborator] = await ctx.db
    .select({ name: applicationCollaborators.name })
    .from(applicationCollaborators)
    .where(eq(applicationCollaborators.id, who));
  return collaborator?.name ?? "";
}

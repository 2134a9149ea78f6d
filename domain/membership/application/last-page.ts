import { and, desc, eq } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import type { ApplicationFields } from "./application-fields.ts";
import { mayInApplication } from "./own-application.ts";
import { openPage, pageAfter, pageIn } from "./page-order.ts";

/** The page of the applicant's application that was saved last, on whatever device. */
export async function lastPage(ctx: Context): Promise<string | undefined> {
  if (!mayInApplication(ctx.actor, "view")) return undefined;
  const [last] = await ctx.db
    .select({ facts: auditEvents.facts })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, ctx.actor.applicationId), eq(auditEvents.action, "application.saved")))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return typeof last?.facts.page === "string" ? last.facts.page : undefined;
}

/** Where to go on after it: the next page of its section, or the first page anywhere that lacks an answer. */
export function goOnAt(fields: Pick<ApplicationFields, "sections">, last: string | undefined): string | undefined {
  if (last === undefined || !pageIn(fields, last)) return undefined;
  const next = pageAfter(fields, last);
  if (next) return next.key;
  return fields.sections.map(openPage).find((page) => page !== undefined)?.key;
}

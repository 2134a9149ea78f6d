import { and, desc, eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { rulesFor } from "#domain/review/rules/current-rules";
import { DAY, later } from "#lib/clock";

/** From when an organisation that was refused may apply again, by the rules that it was refused under. */
export async function reapplyFrom(ctx: Context, applicationId: string, decidedAt: Date): Promise<Date> {
  const { reapplyDays } = await rulesFor(ctx, applicationId);
  return later(decidedAt, reapplyDays * DAY);
}

/** The refusal after which this address may not apply for this organisation yet. One whose mail is held is open instead: the address does not know of it. */
export async function earlyAfter(ctx: Context, { email, organisation }: { email: string; organisation: string }) {
  const [refused] = await ctx.db
    .select({ id: applications.id, reference: applications.reference, status: applications.status, decidedAt: applications.decidedAt })
    .from(applications)
    .where(
      and(
        eq(applications.emailKey, emailKey(email)),
        eq(applications.organisationKey, fold(organisation)),
        eq(applications.clusterId, ctx.clusterId),
        eq(applications.status, "refused"),
      ),
    )
    .orderBy(desc(applications.decidedAt))
    .limit(1);
  if (!refused?.decidedAt) return undefined;
  const date = await reapplyFrom(ctx, refused.id, refused.decidedAt);
  if (date <= ctx.now) return undefined;
  return { ...refused, date };
}

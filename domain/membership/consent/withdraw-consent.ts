import { and, eq, isNull } from "drizzle-orm";
import { consents } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { setContact } from "#domain/membership/application/contact-of";
import { ownApplication } from "#domain/membership/application/own-application";
import type { WithdrawConsent } from "#domain/membership/input";

/** The applicant takes a consent back, as easily as it was given; what it allowed ends at once. */
export async function withdrawConsent(ctx: Context, { reference, kind }: WithdrawConsent): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference);
    if (!applicationId) return refused("not_found");
    const [withdrawn] = await ctx.db
      .update(consents)
      .set({ withdrawnAt: ctx.now })
      .where(and(eq(consents.applicationId, applicationId), eq(consents.kind, kind), isNull(consents.withdrawnAt)))
      .returning({ id: consents.id });
    if (!withdrawn) return done({ reference });
    await record(ctx, "application.consent_withdrawn", { kind: "application", id: applicationId }, { consent: kind });
    if (kind === "listing") await setContact(ctx, applicationId, false);
    return done({ reference });
  });
}

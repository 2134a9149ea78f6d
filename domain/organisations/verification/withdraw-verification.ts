import { and, eq } from "drizzle-orm";
import { identifierVerifications } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { WithdrawVerification } from "./verification-input.ts";

/** Staff take the mark off an identifier, with a reason that is kept beside the event. */
export async function withdrawVerification(ctx: Context, input: WithdrawVerification): Promise<Outcome<{ slug: string }>> {
  const { organisationId, field, reason } = input;
  return transact(ctx, async (ctx) => {
    const organisation = await storedOrganisation(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).decide;
    if (allowed !== true) return refused(allowed);
    const gone = await ctx.db
      .delete(identifierVerifications)
      .where(and(eq(identifierVerifications.organisationId, organisationId), eq(identifierVerifications.field, field)))
      .returning({ field: identifierVerifications.field });
    if (gone.length === 0) return refused("verification.none");
    await record(ctx, "organisation.verification_withdrawn", { kind: "organisation", id: organisationId }, { field }, { reason });
    return done({ slug: organisation.slug });
  });
}

import { identifierVerifications } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import { fieldText } from "#domain/organisations/profile/fields";
import type { VerifyIdentifier } from "./verification-input.ts";

/** Staff who do not act for the organisation mark one of its identifiers as verified: the value that they saw, and what they checked it against. */
export async function verifyIdentifier(ctx: Context, input: VerifyIdentifier): Promise<Outcome<{ slug: string }>> {
  const { organisationId, field, value, source, reason } = input;
  return transact(ctx, async (ctx) => {
    const organisation = await storedOrganisation(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).decide;
    if (allowed !== true) return refused(allowed);
    if (fieldText(organisation.profile, field) !== value) return refused("verification.changed");
    const checked = { value, source, reason, verifiedAt: ctx.now, verifiedBy: actorId(ctx.actor) ?? "" };
    await ctx.db
      .insert(identifierVerifications)
      .values({ organisationId, field, ...checked })
      .onConflictDoUpdate({ target: [identifierVerifications.organisationId, identifierVerifications.field], set: checked });
    await record(ctx, "organisation.identifier_verified", { kind: "organisation", id: organisationId }, { field });
    return done({ slug: organisation.slug });
  });
}

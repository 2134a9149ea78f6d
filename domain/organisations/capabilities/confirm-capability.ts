import { and, eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import type { OneCapability } from "./input.ts";
import { editedOrganisation } from "./stated-capabilities.ts";

/** Somebody at an organisation says that one of its capabilities is still right. The profile says the same as before, so its version stays. */
export async function confirmCapability(ctx: Context, input: OneCapability): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const edited = await editedOrganisation(ctx, input.organisationId);
    if (!edited.ok) return edited;
    const { id, slug, version, profile } = edited.value;
    if (!profile.capabilities.some((one) => one.id === input.capabilityId)) return refused("capability.removed");
    const confirmedAt = ctx.now.toISOString();
    const capabilities = profile.capabilities.map((one) => (one.id === input.capabilityId ? { ...one, confirmedAt } : one));
    await ctx.db
      .update(organisations)
      .set({ capabilities, updatedAt: ctx.now })
      .where(and(eq(organisations.id, id), eq(organisations.version, version)));
    await relist(ctx, id);
    await record(ctx, "organisation.capability_confirmed", { kind: "organisation", id }, { capabilityId: input.capabilityId });
    return done({ slug });
  });
}

import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { replaceProfile } from "#domain/organisations/profile/replace-profile";
import type { OneCapability } from "./input.ts";
import { editedOrganisation } from "./stated-capabilities.ts";

/** Takes a capability out of an organisation's profile. The history keeps it, and it can be restored from there. */
export async function removeCapability(ctx: Context, input: OneCapability): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const edited = await editedOrganisation(ctx, input.organisationId);
    if (!edited.ok) return edited;
    const before = edited.value;
    const capabilities = before.profile.capabilities.filter(({ id }) => id !== input.capabilityId);
    if (capabilities.length === before.profile.capabilities.length) return refused("capability.removed");
    await replaceProfile(
      ctx,
      before,
      { ...before.profile, capabilities },
      { cause: "capabilities", changed: ["capabilities"], action: "capability_removed" },
    );
    return done({ slug: before.slug });
  });
}

import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { replaceProfile } from "#domain/organisations/profile/replace-profile";
import { MAX_CAPABILITIES } from "#domain/organisations/state";
import type { AddCapability } from "./input.ts";
import { editedOrganisation, isStated, statedIn } from "./stated-capabilities.ts";

/** Adds to an organisation's profile something that it can do. It counts as confirmed from now on. */
export async function addCapability(ctx: Context, input: AddCapability): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const edited = await editedOrganisation(ctx, input.organisationId);
    if (!edited.ok) return edited;
    const before = edited.value;
    const { capabilities } = before.profile;
    if (capabilities.length >= MAX_CAPABILITIES) return refused("capability.too_many", { max: String(MAX_CAPABILITIES) });
    const added = statedIn(input, ctx.newId(), ctx.now);
    if (isStated(capabilities, added)) return refused("capability.already_there");
    await replaceProfile(
      ctx,
      before,
      { ...before.profile, capabilities: [...capabilities, added] },
      { cause: "capabilities", changed: ["capabilities"], action: "capability_added" },
    );
    return done({ slug: before.slug });
  });
}

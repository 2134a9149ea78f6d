import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { replaceProfile } from "#domain/organisations/profile/replace-profile";
import { capabilityText } from "./capability-texts.ts";
import type { EditCapability } from "./input.ts";
import { editedOrganisation, isStated, statedIn } from "./stated-capabilities.ts";

/** Changes what an organisation says of something that it can do, which is then confirmed. Somebody else's change in the meantime is not overwritten unseen. */
export async function editCapability(ctx: Context, input: EditCapability): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const edited = await editedOrganisation(ctx, input.organisationId);
    if (!edited.ok) return edited;
    const before = edited.value;
    const { capabilities } = before.profile;
    const there = capabilities.find(({ id }) => id === input.capabilityId);
    if (!there) return refused("capability.removed");
    const written = statedIn(input, there.id, ctx.now);
    const isSame = capabilityText(written) === capabilityText(there);
    if (!isSame && capabilityText(there) !== input.before) return refused("capability.changed");
    if (isStated(capabilities, written)) return refused("capability.already_there");
    const profile = { ...before.profile, capabilities: capabilities.map((one) => (one === there ? written : one)) };
    await replaceProfile(ctx, before, profile, { cause: "capabilities", changed: ["capabilities"], action: "capability_edited" });
    return done({ slug: before.slug });
  });
}

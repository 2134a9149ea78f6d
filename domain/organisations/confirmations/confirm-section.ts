import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { editedOrganisation } from "#domain/organisations/capabilities/stated-capabilities";
import type { ConfirmSection } from "./input.ts";
import { keepConfirmation } from "./keep-confirmation.ts";

/** Somebody who may edit a profile says that one section of it is still right. */
export async function confirmSection(ctx: Context, { organisationId, section }: ConfirmSection): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const edited = await editedOrganisation(ctx, organisationId);
    if (!edited.ok) return edited;
    await keepConfirmation(ctx, edited.value, section, actorId(ctx.actor));
    await record(ctx, "organisation.section_confirmed", { kind: "organisation", id: organisationId }, { section });
    return done({ slug: edited.value.slug });
  });
}

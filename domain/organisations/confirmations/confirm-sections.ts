import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { editedOrganisation } from "#domain/organisations/capabilities/stated-capabilities";
import type { ConfirmSections } from "./input.ts";
import { keepConfirmation } from "./keep-confirmation.ts";

/** Somebody who may edit a profile says that some of its sections are still right. */
export async function confirmSections(ctx: Context, { organisationId, sections }: ConfirmSections): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const edited = await editedOrganisation(ctx, organisationId);
    if (!edited.ok) return edited;
    for (const section of new Set(sections)) {
      await keepConfirmation(ctx, edited.value, section, actorId(ctx.actor));
      await record(ctx, "organisation.section_confirmed", { kind: "organisation", id: organisationId }, { section });
    }
    return done({ slug: edited.value.slug });
  });
}

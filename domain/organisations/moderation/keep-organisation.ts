import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { waitingChange } from "#domain/organisations/changes/waiting-change";
import type { KeepOrganisation } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { lookState } from "./look-state.ts";
import { noteLook } from "./note-look.ts";
import { tellReporters } from "./tell-reporters.ts";

/**
 * Staff looked at an organisation's page and leave it as it is: it is off the list until something changes. Refused: what waits for an
 * answer, what somebody else kept already, and what has changed since it was shown.
 */
export async function keepOrganisation(
  ctx: Context,
  { organisationId, seen }: KeepOrganisation,
): Promise<Outcome<{ lookId: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await lookState(ctx, organisationId);
    if (!found) return refused("not_found");
    const { organisation } = found;
    const allowed = abilities(ctx.actor, organisation).keep;
    if (allowed !== true) return refused(allowed);
    if (await waitingChange(ctx, organisationId)) return refused("organisation.change_waits");
    if (found.seen !== seen) return refused("organisation.changed_since");
    if (found.lookedAt) return refused("organisation.already_looked_at");

    await tellReporters(ctx, organisation);
    const lookId = await noteLook(ctx, organisation, "kept");
    await record(ctx, "organisation.kept", { kind: "organisation", id: organisationId }, { version: organisation.version });
    return done({ lookId, slug: organisation.slug });
  });
}

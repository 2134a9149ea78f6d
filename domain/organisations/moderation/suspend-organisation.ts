import { and, eq, inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import type { SuspendOrganisation } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { relist } from "#domain/organisations/profile/relist";
import { from } from "#domain/organisations/state";
import { tellReporters } from "./tell-reporters.ts";

/** A staff administrator suspends an organisation: from the next request on it is not listed and the people at it can only read. */
export async function suspendOrganisation(ctx: Context, input: SuspendOrganisation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).suspend;
    if (allowed !== true) return refused(allowed);

    await ctx.db
      .update(organisations)
      .set({ status: "suspended" })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("suspend"))));
    await relist(ctx, before.id);
    await tellReporters(ctx, before);
    await record(ctx, "organisation.suspended", { kind: "organisation", id: before.id }, { was: before.status }, { reason: input.reason });
    return done({ slug: before.slug });
  });
}

import { and, eq, inArray, isNull } from "drizzle-orm";
import { hidings, organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import type { ReinstateOrganisation } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { relist } from "#domain/organisations/profile/relist";
import { from } from "#domain/organisations/state";

/** A staff administrator ends a suspension; an organisation that was hidden before stays hidden. */
export async function reinstateOrganisation(ctx: Context, input: ReinstateOrganisation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const before = await storedOrganisation(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).reinstate;
    if (allowed !== true) return refused(allowed);

    const [hiding] = await ctx.db
      .select({ id: hidings.id })
      .from(hidings)
      .where(and(eq(hidings.subjectId, before.id), isNull(hidings.shownAt)));
    const status = hiding ? "hidden" : "active";
    await ctx.db
      .update(organisations)
      .set({ status })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("reinstate"))));
    await relist(ctx, before.id);
    await record(ctx, "organisation.reinstated", { kind: "organisation", id: before.id }, { status });
    return done({ slug: before.slug });
  });
}

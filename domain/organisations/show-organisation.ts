import { and, eq, inArray, isNull } from "drizzle-orm";
import { hidings, organisations } from "#db/schema/organisations";
import { actorId } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { stored } from "./facts.ts";
import type { ShowOrganisation } from "./input.ts";
import { mailOwners } from "./owners.ts";
import { abilities } from "./policy.ts";
import { relist } from "./relist.ts";
import { from } from "./state.ts";

/** Staff end a hiding: the organisation is listed again if its owners still want it to be. */
export async function showOrganisation(ctx: Context, input: ShowOrganisation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const before = await stored(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).show;
    if (allowed !== true) return refused(allowed);

    await ctx.db
      .update(organisations)
      .set({ status: "active" })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("show"))));
    await ctx.db
      .update(hidings)
      .set({ shownAt: ctx.now, shownBy: actorId(ctx.actor) ?? null })
      .where(and(eq(hidings.subjectId, before.id), isNull(hidings.shownAt)));
    await relist(ctx, before.id);
    await mailOwners(ctx, before, "shown");
    await record(ctx, "organisation.shown", { kind: "organisation", id: before.id });
    return done({ slug: before.slug });
  });
}

import { and, eq, inArray } from "drizzle-orm";
import { hidings, organisations } from "#db/schema/organisations";
import { actorId } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { stored } from "./facts.ts";
import type { HideOrganisation } from "./input.ts";
import { mailOwners } from "./owners.ts";
import { abilities } from "./policy.ts";
import { relist } from "./relist.ts";
import { from } from "./state.ts";

/** Staff take an organisation out of everything public, with a reason that its owners read. */
export async function hideOrganisation(ctx: Context, input: HideOrganisation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const before = await stored(ctx, input.organisationId);
    if (!before) return refused("not_found");
    const allowed = abilities(ctx.actor, before).hide;
    if (allowed !== true) return refused(allowed);

    await ctx.db
      .update(organisations)
      .set({ status: "hidden" })
      .where(and(eq(organisations.id, before.id), inArray(organisations.status, from("hide"))));
    await ctx.db.insert(hidings).values({
      id: ctx.newId(),
      subjectKind: "organisation",
      subjectId: before.id,
      reason: input.reason,
      hiddenBy: actorId(ctx.actor) ?? "",
      hiddenAt: ctx.now,
    });
    await relist(ctx, before.id);
    await mailOwners(ctx, before, { hidden: input.reason });
    await record(ctx, "organisation.hidden", { kind: "organisation", id: before.id }, { version: before.version });
    return done({ slug: before.slug });
  });
}

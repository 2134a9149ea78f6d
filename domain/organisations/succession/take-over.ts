import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { makeOwner } from "./make-owner.ts";
import { successionAbilities } from "./policy.ts";
import { storedSuccession } from "./stored-succession.ts";
import type { TakeOver } from "./succession-input.ts";

/** An admin becomes the owner of an organisation whose owners could not be reached, once these have had their time to object. */
export async function takeOver(ctx: Context, { successionId }: TakeOver): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const succession = await storedSuccession(ctx, successionId);
    if (!succession || ctx.actor.kind !== "person") return refused("not_found");
    const may = successionAbilities(ctx.actor, succession, ctx.now).takeOver;
    if (may !== true) return refused(may);
    return makeOwner(ctx, succession, ctx.actor.personId);
  });
}

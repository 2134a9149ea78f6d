import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { makeOwner } from "./make-owner.ts";
import { successionAbilities } from "./policy.ts";
import { storedSuccession } from "./stored-succession.ts";
import type { HandOver } from "./succession-input.ts";
import { canBeReached } from "./unreachable.ts";

/** An administrator of the cluster makes somebody who acts for the organisation and can be reached its owner, with the reason; or the former owner again, where they objected. */
export async function handOver(ctx: Context, { successionId, personId, reason }: HandOver): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const succession = await storedSuccession(ctx, successionId);
    if (!succession) return refused("not_found");
    const may = successionAbilities(ctx.actor, succession, ctx.now).handOver;
    if (may !== true) return refused(may);
    if (personId !== succession.ownerId && !(await canBeReached(ctx, personId))) return refused("not_found");
    return makeOwner(ctx, succession, personId, reason);
  });
}

import { mayAdminister } from "#domain/access/administrators/may-administer";
import type { RoleOfOurs } from "#domain/access/input";
import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { dropRole } from "./drop-role.ts";

/** Takes a role away, effective on the next request. */
export async function revokeRole(ctx: Context, { personId, role }: RoleOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "revokeRole", personId);
    return may === true ? dropRole(ctx, personId, role) : refused(may);
  });
}

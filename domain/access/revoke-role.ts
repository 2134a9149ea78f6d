import type { Context } from "../kernel/context.ts";
import { type Outcome, refused } from "../kernel/outcome.ts";
import { transact } from "../kernel/transact.ts";
import { dropRole } from "./drop-role.ts";
import type { RoleOfOurs } from "./input.ts";
import { mayAdminister } from "./may-administer.ts";

/** Takes a role away, effective on the next request. */
export async function revokeRole(ctx: Context, { personId, role }: RoleOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "revokeRole", personId);
    return may === true ? dropRole(ctx, personId, role) : refused(may);
  });
}

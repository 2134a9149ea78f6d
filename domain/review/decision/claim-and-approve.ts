import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { claimUnassigned } from "#domain/review/assignment/claim-unassigned";
import type { ApproveApplication } from "#domain/review/input";
import { approveApplication } from "./approve-application.ts";

/** Assigns an application that nobody has to the actor, and approves it: both, each with its audit row, or neither. */
export async function claimAndApprove(ctx: Context, input: ApproveApplication): Promise<Outcome<{ organisationId: string }>> {
  return transact(ctx, async (ctx) => {
    const taken = await claimUnassigned(ctx, input.applicationId, "claimAndApprove");
    return taken.ok ? approveApplication(ctx, input, taken.value) : taken;
  });
}

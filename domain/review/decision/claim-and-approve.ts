import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { reviewable } from "#domain/review/application/review-facts";
import { claimApplication } from "#domain/review/assignment/claim-application";
import type { ApproveApplication } from "#domain/review/input";
import { approveApplication } from "./approve-application.ts";

/** Assigns an application that nobody has to whoever asks, and approves it: both, each with its audit row, or neither. */
export async function claimAndApprove(ctx: Context, input: ApproveApplication): Promise<Outcome<{ organisationId: string }>> {
  const { applicationId } = input;
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "claimAndApprove");
    if (!found.ok) return found;
    if (found.value.assignedTo === null) {
      const taken = await claimApplication(ctx, { applicationId });
      if (!taken.ok) return taken;
    }
    return approveApplication(ctx, input);
  });
}

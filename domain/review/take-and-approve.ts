import type { Context } from "../kernel/context.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { transact } from "../kernel/transact.ts";
import { approveApplication } from "./approve-application.ts";
import type { ApproveApplication } from "./input.ts";
import { reviewable } from "./review-facts.ts";
import { takeApplication } from "./take-application.ts";

/** Assigns an application that nobody has to whoever asks, and approves it: both, each with its audit row, or neither. */
export async function takeAndApprove(ctx: Context, input: ApproveApplication): Promise<Outcome<{ organisationId: string }>> {
  const { applicationId } = input;
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "takeAndApprove");
    if (!found.ok) return found;
    if (found.value.assignedTo === null) {
      const taken = await takeApplication(ctx, { applicationId });
      if (!taken.ok) return taken;
    }
    return approveApplication(ctx, input);
  });
}

import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { claimUnassigned } from "#domain/review/assignment/claim-unassigned";
import type { RefuseApplication } from "#domain/review/input";
import { refuseApplication } from "./refuse-application.ts";

/** Assigns an application that nobody has to the actor, and refuses it: both, each with its audit row, or neither. */
export async function claimAndRefuse(ctx: Context, input: RefuseApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const taken = await claimUnassigned(ctx, input.applicationId, "claimAndRefuse");
    return taken.ok ? refuseApplication(ctx, input, taken.value) : taken;
  });
}

import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { claimUnassigned } from "#domain/review/assignment/claim-unassigned";
import type { AskForChanges } from "#domain/review/input";
import { askForChanges } from "./ask-for-changes.ts";

/** Assigns an application that nobody has to the actor, and asks its applicant for changes: both, each with its audit row, or neither. */
export async function claimAndAskForChanges(ctx: Context, input: AskForChanges): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const taken = await claimUnassigned(ctx, input.applicationId, "claimAndAskForChanges");
    return taken.ok ? askForChanges(ctx, input, taken.value) : taken;
  });
}

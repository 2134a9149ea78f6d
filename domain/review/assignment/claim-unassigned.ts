import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { reviewable } from "#domain/review/application/review-facts";
import type { Ability } from "#domain/review/policy";
import { claimApplication } from "./claim-application.ts";

/** How a decision came about: `claimed` where it took the application too, so that undoing it gives the application back. */
export type DecidedHow = { claimed?: boolean };

/** Inside the turn of a decision: takes the application if nobody has it. Part of the verb that decides. */
export async function claimUnassigned(turn: Context, applicationId: string, ability: Ability): Promise<Outcome<{ claimed: boolean }>> {
  const found = await reviewable(turn, applicationId, ability);
  if (!found.ok) return found;
  if (found.value.assignedTo !== null) return done({ claimed: false });
  const taken = await claimApplication(turn, { applicationId });
  return taken.ok ? done({ claimed: true }) : taken;
}

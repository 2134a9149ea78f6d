import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier } from "#lib/clock";

export const FRESH_FOR = lastingUntil("freshSignIn");

/** Steps marked ⊕ need an address proved at most 10 minutes ago; the portal itself needs no proof. */
export function freshSignIn(ctx: Context): true | Refusal {
  if (ctx.actor.kind === "system") return true;
  return (ctx.actor.kind === "person" && ctx.actor.signedInAt >= earlier(ctx.now, FRESH_FOR)) || "step_up_needed";
}

import { transact as inOneTransaction } from "#database/transact";
import { rereadActor } from "../access/reread-actor.ts";
import type { Context } from "./context.ts";
import { type Refused, refused } from "./outcome.ts";

/**
 * Runs the body in one serialisable transaction and commits what it wrote, or nothing when it throws or answers a refusal.
 * The body's `ctx` shadows the outer one: its actor has the rights of this very transaction. Somebody whose access ended a moment ago is refused
 * before the body runs. It may run twice and has no side effects: mail leaves through the outbox. A nested call joins.
 */
export function transact<T>(ctx: Context, body: (ctx: Context) => Promise<T>): Promise<T | Refused> {
  return inOneTransaction(ctx, async (turn): Promise<T | Refused> => {
    const actor = await rereadActor(turn);
    return actor ? body({ ...turn, actor }) : refused("access_ended");
  });
}

/** The same for the portal's own work, which nobody asked for and nobody is refused: it answers what the body answers. */
export function transactAsPortal<T>(ctx: Context, body: (ctx: Context) => Promise<T>): Promise<T> {
  if (ctx.actor.kind === "person" || ctx.actor.kind === "applicant") throw new Error("Somebody acts here: use transact.");
  return inOneTransaction(ctx, body);
}

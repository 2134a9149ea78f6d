import { transact as inOneTransaction } from "#database/transact";
import type { Context } from "./context.ts";

/**
 * Runs the body in one serialisable transaction and commits what it wrote, or nothing when it throws or answers a refusal.
 * The body's `ctx` shadows the outer one. It may run twice and has no side effects: mail leaves through the outbox. A nested call joins.
 */
export function transact<T>(ctx: Context, body: (ctx: Context) => Promise<T>): Promise<T> {
  return inOneTransaction(ctx, body);
}

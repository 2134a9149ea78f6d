import { type Context, context } from "#domain/kernel/context";
import { earlier, later, MINUTE } from "#lib/clock";
import { mailsTo } from "../builders.ts";

/** The token of the newest mailed link to an address. */
export async function tokenMailedTo(email: string): Promise<string> {
  const path = (await mailsTo(email)).map(({ data }) => String(data.path)).at(-1);
  if (!path) throw new Error(`no mail to ${email}`);
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The same actor, whose proof of address is too old for steps marked ⊕. */
export const stale = (ctx: Context): Context =>
  ctx.actor.kind === "person" ? { ...ctx, actor: { ...ctx.actor, signedInAt: earlier(ctx.now, 11 * MINUTE) } } : ctx;

/** A visitor, some minutes from now. */
export const visitorIn = (minutes: number) => context({ clock: () => later(new Date(), minutes * MINUTE) });

/** How many of several outcomes won, and why the others did not. */
export const tally = (outcomes: { ok: boolean; refusal?: string }[]) => ({
  won: outcomes.filter(({ ok }) => ok).length,
  refusals: [...new Set(outcomes.flatMap(({ refusal }) => refusal ?? []))],
});

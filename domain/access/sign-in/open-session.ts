import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { ownerReturned } from "#domain/organisations/succession/owner-returned";
import { createSession, type OpenedSession } from "./create-session.ts";

/** A session without a mailed link: for the demonstration's accounts page, in the name of the portal itself and of nobody else. */
export async function openSession(ctx: Context, opened: OpenedSession): Promise<Outcome<{ token: string }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [active] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, opened.personId), eq(people.status, "active")));
    if (!active) return refused("not_found");
    await ownerReturned(ctx, opened.personId);
    const { id, token } = await createSession(ctx, opened);
    await record(ctx, "session.opened", { kind: "session", id }, { person: opened.personId });
    return done({ token });
  });
}

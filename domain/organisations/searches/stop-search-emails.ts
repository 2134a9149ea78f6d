import { and, eq } from "drizzle-orm";
import { savedSearches } from "#db/schema/searches";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { StopSearchEmails } from "./input.ts";
import { personOfStopCode } from "./search-reads.ts";

/**
 * Whoever has the code of the weekly emails stops them all, without signing in: from the page behind their link, or from the reader’s own program (RFC 8058). Pressed
 * again it is done already, and says the same.
 */
export async function stopSearchEmails(ctx: Context, { code }: StopSearchEmails): Promise<Outcome<{ searches: number }>> {
  return transact(ctx, async (ctx) => {
    const personId = await personOfStopCode(ctx, code);
    if (!personId) return refused("link_ended");
    const stopped = await ctx.db
      .update(savedSearches)
      .set({ emailed: false, known: "" })
      .where(and(eq(savedSearches.personId, personId), eq(savedSearches.emailed, true)))
      .returning({ id: savedSearches.id });
    if (stopped.length > 0)
      await record(ctx, "person.search_emails_stopped", { kind: "person", id: personId }, { searches: stopped.length });
    return done({ searches: stopped.length });
  });
}

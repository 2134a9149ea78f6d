import { eq } from "drizzle-orm";
import { sources } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** `field` is the profile's field that a source states; `*` means everything that is shown. `readOn` is a plain date. */
export type Citation = { field: string; title: string; url?: string; readOn: string };
type CiteSources = { subject: { kind: "organisation" | "consortium"; id: string }; citations: Citation[] };

/** States where the facts about a real organisation or consortium come from, in place of what was stated before. */
export async function citeSources(ctx: Context, { subject, citations }: CiteSources): Promise<Outcome> {
  if (!isStaff(ctx.actor) && ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    await ctx.db.delete(sources).where(eq(sources.subjectId, subject.id));
    const rows = citations.map((citation) => ({
      subjectKind: subject.kind,
      subjectId: subject.id,
      ...citation,
    }));
    if (rows.length > 0) await ctx.db.insert(sources).values(rows);
    await record(ctx, `${subject.kind}.sources_cited`, subject, { fields: citations.map(({ field }) => field) });
    return done();
  });
}

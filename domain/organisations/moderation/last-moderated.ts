import { and, eq } from "drizzle-orm";
import { hidings, organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { later, SECOND } from "#lib/clock";
import { look, ofHiding, ofLook } from "./moderation-views.ts";

/** An organisation with which staff just did something, and how that can be undone for now. */
export type LastModerated = {
  id: string;
  name: string;
  /** The look that can be undone, and until when where an email waits. */
  look: { id: string; until: Date | undefined } | undefined;
  /** While the email about its hiding has not left. */
  hiddenUntil: Date | undefined;
};

export async function lastModerated(ctx: Context, slug: string): Promise<LastModerated | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      lookId: look.id,
      how: look.how,
      at: look.lookedAt,
      hiddenAt: hidings.hiddenAt,
    })
    .from(organisations)
    .leftJoin(look, ofLook)
    .leftJoin(hidings, ofHiding)
    .where(and(eq(organisations.slug, slug), eq(organisations.clusterId, ctx.clusterId)));
  if (!row) return undefined;
  const held = (at: Date | null) => {
    const until = at && later(at, ctx.decisionHold * SECOND);
    return until && until > ctx.now ? until : undefined;
  };
  const until = row.how === "written" ? held(row.at) : undefined;
  return {
    id: row.id,
    name: row.name,
    look: row.lookId && (row.how === "kept" || until) ? { id: row.lookId, until } : undefined,
    hiddenUntil: held(row.hiddenAt),
  };
}

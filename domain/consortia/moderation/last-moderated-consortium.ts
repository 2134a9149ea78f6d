import { and, eq } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import { hidingInForce } from "#domain/consortia/facts";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { later, SECOND } from "#lib/clock";
import { consortiumLook, ofConsortiumLook } from "./consortium-views.ts";

/** A consortium with which staff just did something, and how that can be undone for now. */
export type LastModeratedConsortium = {
  id: string;
  title: string;
  /** That it was kept, which can be undone. */
  lookId: string | undefined;
  /** While the email about its hiding has not left. */
  hiddenUntil: Date | undefined;
};

/** For staff; undefined for anybody else, and where there is none. */
export async function lastModeratedConsortium(ctx: Context, slug: string): Promise<LastModeratedConsortium | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const [row] = await ctx.db
    .select({
      ...{ id: consortia.id, title: consortia.title, lookId: consortiumLook.id, how: consortiumLook.how },
      hiddenAt: hidings.hiddenAt,
    })
    .from(consortia)
    .leftJoin(consortiumLook, ofConsortiumLook)
    .leftJoin(hidings, hidingInForce)
    .where(and(eq(consortia.clusterId, ctx.clusterId), eq(consortia.slug, slug)));
  if (!row) return undefined;
  const until = row.hiddenAt && later(row.hiddenAt, ctx.decisionHold * SECOND);
  return {
    ...{ id: row.id, title: row.title },
    lookId: row.how === "kept" ? (row.lookId ?? undefined) : undefined,
    hiddenUntil: until && until > ctx.now ? until : undefined,
  };
}

import { and, asc, eq, ne } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hidings, listings, organisations, sources } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import { hidingInForce, listedIn } from "./facts.ts";

/** `source`: the page that names the partners of a consortium, where one does. */
type Shared = { slug: string; title: string; source: { title: string; url: string } | undefined };
/** An organisation with a public page, and the public consortia in which it and another are partners. */
export type Collaboration = { slug: string; name: string; consortia: Shared[] };
export type Collaborations = { partners: Collaboration[]; total: number };

const MAX_PARTNERS = 12;
const MAX_ROWS = 2_000;

/** With whom an organisation works in consortia that anyone may see: those it shares most with first, then by name, at most twelve. `total` counts all of them. */
export function collaborationsOf(ctx: Context, organisationId: string): Promise<Collaborations> {
  return untilWritten(ctx.db, `collaborations of ${organisationId}`, async () => {
    const own = ctx.db
      .select({ consortiumId: consortiumMembers.consortiumId })
      .from(consortiumMembers)
      .where(and(eq(consortiumMembers.organisationId, organisationId), eq(consortiumMembers.status, "joined")))
      .as("own");
    const rows = await ctx.db
      .select({
        slug: organisations.slug,
        name: organisations.name,
        consortium: consortia.slug,
        title: consortia.title,
        sourceTitle: sources.title,
        sourceUrl: sources.url,
      })
      .from(own)
      .innerJoin(consortia, eq(consortia.id, own.consortiumId))
      .leftJoin(hidings, hidingInForce)
      .leftJoin(sources, and(eq(sources.subjectId, consortia.id), eq(sources.field, "partners")))
      .innerJoin(consortiumMembers, eq(consortiumMembers.consortiumId, own.consortiumId))
      .innerJoin(listings, eq(listings.organisationId, consortiumMembers.organisationId))
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .where(and(listedIn(ctx), eq(consortiumMembers.status, "joined"), ne(consortiumMembers.organisationId, organisationId)))
      .orderBy(asc(listings.nameKey), asc(organisations.id), asc(consortia.titleKey), asc(consortia.id))
      .limit(MAX_ROWS);
    const all = [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, shared]) => ({
      slug,
      name: shared[0]?.name ?? "",
      consortia: shared.map(({ consortium, title, sourceTitle, sourceUrl }) => ({
        slug: consortium,
        title,
        source: sourceTitle && sourceUrl ? { title: sourceTitle, url: sourceUrl } : undefined,
      })),
    }));
    const partners = all.toSorted((a, b) => b.consortia.length - a.consortia.length).slice(0, MAX_PARTNERS);
    return { partners, total: all.length };
  });
}

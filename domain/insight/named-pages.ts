import { and, eq, inArray } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { hidings, listings, organisations } from "#db/schema/organisations";
import { hidingInForce, listedIn } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";

/** The slug of each name that has a public page. */
export type NamedPages = { organisations: ReadonlyMap<string, string>; consortia: ReadonlyMap<string, string> };

/** The public pages of organisations and consortia that a text names. Two queries. */
export async function namedPages(
  ctx: Context,
  names: { organisations: readonly string[]; consortia: readonly string[] },
): Promise<NamedPages> {
  const [listed, formed] = await Promise.all([
    ctx.db
      .select({ key: organisations.nameKey, slug: organisations.slug })
      .from(listings)
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .where(and(eq(organisations.clusterId, ctx.clusterId), inArray(organisations.nameKey, names.organisations.map(fold)))),
    ctx.db
      .select({ key: consortia.titleKey, slug: consortia.slug })
      .from(consortia)
      .leftJoin(hidings, hidingInForce)
      .where(and(listedIn(ctx), inArray(consortia.titleKey, names.consortia.map(fold)))),
  ]);
  const slugs = (given: readonly string[], rows: readonly { key: string; slug: string }[]) =>
    new Map(given.flatMap((name) => rows.flatMap(({ key, slug }): [string, string][] => (key === fold(name) ? [[name, slug]] : []))));
  return { organisations: slugs(names.organisations, listed), consortia: slugs(names.consortia, formed) };
}

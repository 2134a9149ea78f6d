import { type AnyColumn, like, or, type SQL } from "drizzle-orm";
import { slugOf } from "./fold.ts";

/** Names of pages beside those of the slugs, such as `/consortia/new`. */
const RESERVED_SLUGS = ["new"];

/**
 * An address for a name that no other row has: "hemen-bizi", else "hemen-bizi-2" … `slugsWhere` reads the slugs of the rows that meet a
 * condition on `column`.
 */
export async function freeSlug(
  name: string,
  column: AnyColumn,
  slugsWhere: (condition: SQL | undefined) => Promise<{ slug: string }[]>,
): Promise<string> {
  const wanted = slugOf(name);
  const near = await slugsWhere(or(like(column, wanted), like(column, `${wanted}-%`)));
  const taken = new Set([...RESERVED_SLUGS, ...near.map(({ slug }) => slug)]);
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}

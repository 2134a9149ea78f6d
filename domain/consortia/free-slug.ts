import { like, or } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import type { Context } from "../kernel/context.ts";
import { slugOf } from "../kernel/fold.ts";
import { RESERVED_SLUGS } from "./state.ts";

/** An address for a title that no other consortium has: "hemen-bizi", else "hemen-bizi-2" … */
export async function freeSlug(ctx: Context, title: string): Promise<string> {
  const wanted = slugOf(title);
  const near = await ctx.db
    .select({ slug: consortia.slug })
    .from(consortia)
    .where(or(like(consortia.slug, wanted), like(consortia.slug, `${wanted}-%`)));
  const taken = new Set([...RESERVED_SLUGS, ...near.map(({ slug }) => slug)]);
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}

import { consortia } from "#db/schema/consortia";
import type { Turn } from "../kernel/context.ts";
import { freeSlug } from "../kernel/free-slug.ts";

/** An address for a title that no other consortium has. */
export const consortiumSlug = (turn: Turn, title: string) =>
  freeSlug(title, consortia.slug, (condition) => turn.db.select({ slug: consortia.slug }).from(consortia).where(condition));

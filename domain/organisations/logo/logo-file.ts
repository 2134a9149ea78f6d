import { eq } from "drizzle-orm";
import { organisationLogos } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { organisationBySlug } from "#domain/organisations/reads";

/** The file of a logo, for whoever may see the organisation's page. */
export async function logoFile(ctx: Context, slug: string) {
  const seen = await organisationBySlug(ctx, slug);
  if (!seen) return undefined;
  const [file] = await ctx.db
    .select({
      storageKey: organisationLogos.storageKey,
      name: organisationLogos.name,
      type: organisationLogos.type,
      bytes: organisationLogos.bytes,
      altText: organisationLogos.altText,
    })
    .from(organisationLogos)
    .where(eq(organisationLogos.organisationId, seen.id));
  return file;
}

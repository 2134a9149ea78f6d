import { eq } from "drizzle-orm";
import { organisationLogos, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { storedOrganisation } from "#domain/organisations/facts";
import { lastFind, lastReport, look, ofLogo, ofLook } from "./moderation-views.ts";
import { seenMark } from "./seen-mark.ts";

/** An organisation as the verbs of moderation decide on it: with the mark of what there is to see, and whether staff saw just that. */
export async function lookState(ctx: Context, organisationId: string) {
  const organisation = await storedOrganisation(ctx, organisationId);
  if (!organisation) return undefined;
  const [found] = await ctx.db
    .select({
      logoKey: organisationLogos.storageKey,
      keptAt: organisationLogos.keptAt,
      reportedAt: lastReport,
      foundAt: lastFind,
      version: look.version,
      at: look.lookedAt,
    })
    .from(organisations)
    .leftJoin(look, ofLook)
    .leftJoin(organisationLogos, ofLogo)
    .where(eq(organisations.id, organisationId));
  if (!found) return undefined;
  const { logoKey, keptAt, reportedAt, foundAt, version, at } = found;
  const { publishedAt } = organisation;
  const later = [publishedAt, keptAt, reportedAt, foundAt].some((one) => one && at && one > at);
  return {
    organisation,
    seen: seenMark({ version: organisation.version, publishedAt, logoKey, reportedAt, foundAt }),
    lookedAt: at !== null && version === organisation.version && !later,
  };
}

import { and, eq, inArray, isNull } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { applicationDocuments } from "#db/schema/membership";
import { organisationLogos } from "#db/schema/organisations";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";

const LOGO = "logo";
/** Changes with the file, so that browsers may keep the one they have. */
export const logoVersion = (storageKey: string) => storageKey.slice(-8);

/** What is kept of an organisation's logo besides its file. */
export async function logoOf(ctx: Context, organisationId: string): Promise<{ altText: string; version: string } | undefined> {
  const [logo] = await untilWritten(ctx.db, `logo of ${organisationId}`, () =>
    ctx.db
      .select({ altText: organisationLogos.altText, storageKey: organisationLogos.storageKey })
      .from(organisationLogos)
      .where(eq(organisationLogos.organisationId, organisationId)),
  );
  return logo && { altText: logo.altText, version: logoVersion(logo.storageKey) };
}

/** The logo that came with an application becomes its organisation's. Part of the verb that approves it. */
export async function takeLogoOver(turn: Turn, applicationId: string, organisationId: string) {
  const [document] = await turn.db
    .select({
      storageKey: applicationDocuments.storageKey,
      name: applicationDocuments.name,
      type: applicationDocuments.type,
      bytes: applicationDocuments.bytes,
      altText: applicationDocuments.altText,
    })
    .from(applicationDocuments)
    .where(
      and(
        eq(applicationDocuments.applicationId, applicationId),
        eq(applicationDocuments.question, LOGO),
        isNull(applicationDocuments.removedAt),
      ),
    );
  if (!document?.altText) return;
  await turn.db.insert(organisationLogos).values({ ...document, altText: document.altText, organisationId, keptAt: turn.now });
}

/** Takes the logo off; its file goes once this change is committed, unless something else still shows it. */
export async function dropLogo(turn: Turn, organisationId: string): Promise<boolean> {
  const [dropped] = await turn.db
    .delete(organisationLogos)
    .where(eq(organisationLogos.organisationId, organisationId))
    .returning({ storageKey: organisationLogos.storageKey });
  if (!dropped) return false;
  await enqueueJob(turn, "files.drop", `${organisationId} ${turn.newId()}`, { storageKeys: dropped.storageKey }, turn.now);
  return true;
}

/** Of these files, those that are an organisation's logo. */
export async function logosAmong(ctx: Context, storageKeys: string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ storageKey: organisationLogos.storageKey })
    .from(organisationLogos)
    .where(inArray(organisationLogos.storageKey, storageKeys));
  return rows.map(({ storageKey }) => storageKey);
}

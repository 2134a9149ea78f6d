import { eq } from "drizzle-orm";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";

/** A succession with its organisation, as verbs decide on it. */
export async function storedSuccession(ctx: Context, successionId: string) {
  const [row] = await ctx.db
    .select({
      id: organisationSuccessions.id,
      organisationId: organisationSuccessions.organisationId,
      ownerId: organisationSuccessions.ownerId,
      cause: organisationSuccessions.cause,
      status: organisationSuccessions.status,
      openedAt: organisationSuccessions.openedAt,
      handedAt: organisationSuccessions.handedAt,
      handedTo: organisationSuccessions.handedTo,
      organisation: organisations.name,
      slug: organisations.slug,
    })
    .from(organisationSuccessions)
    .innerJoin(organisations, eq(organisations.id, organisationSuccessions.organisationId))
    .where(eq(organisationSuccessions.id, successionId));
  return row;
}
export type StoredSuccession = NonNullable<Awaited<ReturnType<typeof storedSuccession>>>;

import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "#domain/consortia/cards";
import { hidingInForce } from "#domain/consortia/facts";
import { abilities } from "#domain/consortia/policy";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import { HIDING } from "#domain/organisations/moderation/hiding-words";
import type { Hiding } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";

export const CONSORTIUM_VIEWS = ["all", "shown", "hidden"] as const;
export type ConsortiumView = (typeof CONSORTIUM_VIEWS)[number];
export type ModeratedConsortium = ConsortiumCard & {
  /** Never changed since it was founded. */
  isNew: boolean;
  updatedAt: Date;
  hidden: Hiding | undefined;
  may: Record<"hide" | "show", true | Refusal>;
};
export type ConsortiumModeration = Page<ModeratedConsortium> & { counts: Record<ConsortiumView, number> };

const views = { all: undefined, shown: isNull(hidings.id), hidden: isNotNull(hidings.id) };

/** New and changed consortia, the latest first, for staff; undefined for others. Four queries. */
export async function moderatedConsortia(
  ctx: Context,
  query: { view: ConsortiumView; page: number },
): Promise<ConsortiumModeration | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const own = eq(consortia.clusterId, ctx.clusterId);
  const n = sql<number>`cast(count(*) as integer)`;
  const hidden = sql<number>`cast(count(${hidings.id}) as integer)`;
  const [sum] = await ctx.db.select({ n, hidden }).from(consortia).leftJoin(hidings, hidingInForce).where(own);
  const counts = { all: sum?.n ?? 0, shown: (sum?.n ?? 0) - (sum?.hidden ?? 0), hidden: sum?.hidden ?? 0 };
  const page = pageOf<ModeratedConsortium>([], counts[query.view], query.page);
  const rows = await ctx.db
    .select({
      ...CONSORTIUM_CARD,
      version: consortia.version,
      updatedAt: consortia.updatedAt,
      hidden: HIDING,
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .where(and(own, views[query.view]))
    .orderBy(desc(consortia.updatedAt), desc(consortia.id))
    .limit(PAGE_SIZE)
    .offset(offsetOf(page.page));
  const cards = await cardsOf(ctx, rows);
  return {
    ...page,
    counts,
    rows: cards.map(({ version, hidden, ...card }) => ({
      ...card,
      isNew: version === 0,
      hidden: hidden ?? undefined,
      may: mayModerate(ctx, card, hidden !== null),
    })),
  };
}

function mayModerate(ctx: Context, card: ConsortiumCard, hidden: boolean) {
  const seats = card.partners.map(({ organisationId, role }) => ({ id: organisationId, organisationId, role, status: "joined" as const }));
  const { hide, show } = abilities(ctx.actor, { ...card, hidden, seats }, ctx.now);
  return { hide, show };
}

import { and, asc, count, desc, eq, gte, lt, or } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { isPlaceOfMember } from "./consortia.ts";

/** So many pairs are shown. */
export const MAX_PAIRS = 10;
/** Two members that share fewer consortia than this are no pair: in every consortium all partners share that one. */
const MIN_SHARED = 2;
/** Two members by name, and in how many consortia both are partners. */
export type PairRow = { one: string; other: string; n: number };

/**
 * The members that are partners in the most of the same consortia, in two or more, the pairs with equally many by name. Who has joined a consortium is on its page; staff also see
 * what is hidden.
 */
export function readPairs(ctx: Context): Promise<PairRow[]> {
  const { db } = ctx;
  const partners = (name: string) =>
    db
      .select({
        consortiumId: consortiumMembers.consortiumId,
        id: organisations.id,
        name: organisations.name,
        nameKey: organisations.nameKey,
      })
      .from(consortiumMembers)
      .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
      .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
      .where(isPlaceOfMember(ctx))
      .as(name);
  const [one, other] = [partners("one"), partners("other")];
  const isBefore = or(lt(one.nameKey, other.nameKey), and(eq(one.nameKey, other.nameKey), lt(one.id, other.id)));
  return db
    .select({ one: one.name, other: other.name, n: count() })
    .from(one)
    .innerJoin(other, and(eq(other.consortiumId, one.consortiumId), isBefore))
    .groupBy(one.id, one.name, one.nameKey, other.id, other.name, other.nameKey)
    .having(gte(count(), MIN_SHARED))
    .orderBy(desc(count()), asc(one.nameKey), asc(other.nameKey), asc(one.id), asc(other.id))
    .limit(MAX_PAIRS);
}

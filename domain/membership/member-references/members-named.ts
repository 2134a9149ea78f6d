import { and, asc, eq, like } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";

const SUGGESTED = 3;
const OFFERED = 400;
const SHORTEST = 3;

/** The listed member behind a typed name, or the members whose names come close to it. */
export type NamedMember = { id: string; name: string } | { typed: string; near: string[] };

/** Listed members by the names that an applicant typed, whatever their case and accents. A name that two bear names none. */
export async function membersNamed(ctx: Context, typed: readonly string[]): Promise<NamedMember[]> {
  const named: NamedMember[] = [];
  for (const name of typed) {
    const [member, other] = await listed(ctx)
      .where(and(eq(listings.clusterId, ctx.clusterId), eq(listings.nameKey, fold(name))))
      .limit(2);
    named.push(member && !other ? member : { typed: name, near: await near(ctx, name) });
  }
  return named;
}

const listed = (ctx: Context) =>
  ctx.db
    .select({ id: listings.organisationId, name: organisations.name })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId));

async function near(ctx: Context, name: string): Promise<string[]> {
  const word = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .find((each) => each.length >= SHORTEST);
  if (!word) return [];
  const rows = await listed(ctx)
    .where(and(eq(listings.clusterId, ctx.clusterId), like(listings.nameKey, `%${word}%`)))
    .orderBy(asc(listings.nameKey))
    .limit(SUGGESTED);
  return rows.map((row) => row.name);
}

/** The names that the field offers while one types. */
export async function offeredMembers(ctx: Context): Promise<string[]> {
  const rows = await listed(ctx).where(eq(listings.clusterId, ctx.clusterId)).orderBy(asc(listings.nameKey)).limit(OFFERED);
  return rows.map(({ name }) => name);
}

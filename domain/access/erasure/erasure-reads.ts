import { and, asc, eq, isNotNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { clusterAbilities } from "#domain/access/policy";
import type { Context } from "#domain/kernel/context";
import { erasable, mayErase } from "./erase-refusal.ts";
import { type LeftAlone, leftAlone } from "./left-alone.ts";

/** For administrators, about somebody else: when they asked to be erased, what must be resolved first, which organisations they own alone, and which consortia these coordinate. Undefined for all others. */
export async function erasureOf(ctx: Context, personId: string) {
  const { actor } = ctx;
  if (clusterAbilities(actor).erasePerson !== true || (actor.kind === "person" && actor.personId === personId)) return undefined;
  const person = await erasable(ctx, personId);
  return person && { askedAt: person.erasureAskedAt, may: await mayErase(ctx, person), owned: await leftAlone(ctx, personId) };
}
export type ErasureView = NonNullable<Awaited<ReturnType<typeof erasureOf>>>;

/** What the reader's own erasure leaves without an owner. */
export const ownLeftAlone = async (ctx: Context): Promise<LeftAlone> =>
  ctx.actor.kind === "person" ? leftAlone(ctx, ctx.actor.personId) : [];

/** Who asked to be erased, the first to ask first, for administrators. */
export async function waitingErasures(ctx: Context) {
  if (clusterAbilities(ctx.actor).erasePerson !== true) return [];
  return ctx.db
    .select({ personId: people.id, firstName: people.firstName, lastName: people.lastName, askedAt: people.erasureAskedAt })
    .from(people)
    .where(and(eq(people.clusterId, ctx.clusterId), isNotNull(people.erasureAskedAt)))
    .orderBy(asc(people.erasureAskedAt));
}

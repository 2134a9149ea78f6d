import { and, asc, count, desc, eq, gt, inArray, isNull, notExists } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { roomAcceptances, roomAgreements } from "#db/schema/rooms";
import { alias } from "#dialect";
import { actorId } from "#domain/kernel/actor";
import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale } from "#domain/kernel/state";
import { sha256 } from "#lib/hash";

export type Agreement = typeof roomAgreements.$inferSelect;

/** The agreement in force: the newest; undefined where none was set. */
export async function agreementInForce(ctx: Context, consortiumId: string): Promise<Agreement | undefined> {
  const [found] = await ctx.db
    .select()
    .from(roomAgreements)
    .where(eq(roomAgreements.consortiumId, consortiumId))
    .orderBy(desc(roomAgreements.version))
    .limit(1);
  return found;
}

/** SHA-256 over what an agreement says, of which consortium it is, and which version. */
export const agreementHash = (agreement: { consortiumId: string; version: number; text: string; language: Locale }) =>
  sha256(canonical(agreement));

const newerAgreements = alias(roomAgreements, "newer_agreements");

/** Of some consortia, those whose agreement in force whoever acts has not accepted. One query. */
export async function unacceptedAgreements(ctx: Context, consortiumIds: readonly string[]): Promise<Set<string>> {
  if (consortiumIds.length === 0) return new Set();
  const { id, consortiumId, version } = roomAgreements;
  const mine = and(eq(roomAcceptances.agreementId, id), eq(roomAcceptances.personId, actorId(ctx.actor) ?? ""));
  const newer = and(eq(newerAgreements.consortiumId, consortiumId), gt(newerAgreements.version, version));
  const rows = await ctx.db
    .select({ consortiumId })
    .from(roomAgreements)
    .leftJoin(roomAcceptances, mine)
    .where(
      and(
        inArray(consortiumId, [...consortiumIds]),
        isNull(roomAcceptances.id),
        notExists(ctx.db.select({ id: newerAgreements.id }).from(newerAgreements).where(newer)),
      ),
    );
  return new Set(rows.map((row) => row.consortiumId));
}

/** Whether whoever acts may see what is confidential in a consortium: they accepted the agreement in force, or there is none. One query. */
export const hasAccepted = async (ctx: Context, consortiumId: string): Promise<boolean> =>
  !(await unacceptedAgreements(ctx, [consortiumId])).has(consortiumId);

/** `name`: null once the person was erased. */
export type Acceptance = { id: string; name: string | null; organisation: string; at: Date };

/** So many of those who accepted are on a page. */
export const ACCEPTANCES = 20;

/** Who accepted an agreement, the first one first. Two queries. */
export async function acceptancesOf(ctx: Context, agreementId: string, page: number): Promise<Page<Acceptance>> {
  const here = eq(roomAcceptances.agreementId, agreementId);
  const [all] = await ctx.db.select({ n: count() }).from(roomAcceptances).where(here);
  const found = pageOf<Acceptance>([], all?.n ?? 0, page, ACCEPTANCES);
  const rows = await ctx.db
    .select({
      id: roomAcceptances.id,
      name: roomAcceptances.personName,
      organisation: organisations.name,
      at: roomAcceptances.acceptedAt,
    })
    .from(roomAcceptances)
    .innerJoin(organisations, eq(organisations.id, roomAcceptances.organisationId))
    .where(here)
    .orderBy(asc(roomAcceptances.acceptedAt), asc(roomAcceptances.id))
    .limit(ACCEPTANCES)
    .offset(offsetOf(found.page, ACCEPTANCES));
  return { ...found, rows };
}

import type { Context } from "#domain/kernel/context";
import { seesUnlisted } from "#domain/organisations/policy";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { isWithinReach } from "#domain/organisations/visibility/visibility";
import { type Contradiction, contradictions, type Said, statedSize } from "./ownership-graph.ts";
import type { SizeFinding } from "./size.ts";
import type { StakeSide } from "./state.ts";
import { type OwnershipStatement, statementsAround, statementsOf } from "./stated-ownership.ts";
import { type StatementDoubt, statementDoubts } from "./statement-doubts.ts";

/** What another organisation of the cluster says of its share in this one (`holding`), or of this one's in it (`holder`). */
export type SaidAboutUs = Said & { name: string; slug: string; side: StakeSide };
export type OwnOwnership = {
  statement: OwnershipStatement | undefined;
  size: SizeFinding | undefined;
  about: SaidAboutUs[];
  contradictions: Contradiction[];
};

/** What an organisation states of its owners and its size, for its own people and the staff who may read it; undefined for everyone else. */
export async function ownOwnership(ctx: Context, organisationId: string): Promise<OwnOwnership | undefined> {
  if (!seesUnlisted(ctx.actor, organisationId)) return undefined;
  const statement = (await statementsOf(ctx, [organisationId])).get(organisationId);
  if (statement && !isWithinReach(await viewerOf(ctx), organisationId, statement.level)) return undefined;
  const around = await statementsAround(
    ctx,
    organisationId,
    (statement?.stakes ?? []).flatMap(({ otherId }) => otherId ?? []),
  );
  const about = around.flatMap(({ name, slug, stakes }) =>
    stakes.filter(({ otherId }) => otherId === organisationId).map(({ side, share, controls }) => ({ name, slug, side, share, controls })),
  );
  return { statement, size: statement && statedSize(statement), about, contradictions: contradictions(statement, around) };
}

/** Why the statement of size of an organisation may not be right, for its own people who may read it. `people`: what its profile says. Two queries. */
export async function doubtsAboutSize(ctx: Context, { id, people }: { id: string; people: number | null }): Promise<StatementDoubt[]> {
  if (!seesUnlisted(ctx.actor, id)) return [];
  const statement = (await statementsOf(ctx, [id])).get(id);
  if (!statement || !isWithinReach(await viewerOf(ctx), id, statement.level)) return [];
  return statementDoubts(statement, people, ctx.now);
}

import { eq } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { closedKinds } from "#db/schema/kinds";
import type { Context } from "#domain/kernel/context";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { kindsInOrder } from "#domain/organisations/kinds/kind-names";
import type { KindKey } from "#domain/organisations/state";

export type ClosedKind = { at: Date; by: string | null };

/** The kinds of organisation from which new applications are not taken now, and since when. */
export async function closedKindsOf(ctx: Context): Promise<Map<KindKey, ClosedKind>> {
  const rows = await untilWritten(ctx.db, `closed kinds ${ctx.clusterId}`, () =>
    ctx.db
      .select({ kind: closedKinds.kind, at: closedKinds.closedAt, by: closedKinds.closedBy })
      .from(closedKinds)
      .where(eq(closedKinds.clusterId, ctx.clusterId)),
  );
  return new Map(rows.map(({ kind, ...closed }) => [kind, closed]));
}

/** What an applicant may choose among: the open kinds, and the one that was chosen before. */
export async function kindsOffered(ctx: Context, chosen: KindKey | null): Promise<KindKey[]> {
  const [closed, own] = [await closedKindsOf(ctx), await clusterKindsOf(ctx)];
  return kindsInOrder(own).filter((kind) => kind === chosen || !closed.has(kind));
}

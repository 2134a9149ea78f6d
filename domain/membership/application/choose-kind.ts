import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { currentDefinition } from "#domain/membership/definition/current-definition";
import { closedKindsOf } from "#domain/membership/definition/kinds";
import type { ChooseKind } from "#domain/membership/input";
import { from } from "#domain/membership/state";
import { isKnownKind } from "#domain/organisations/kinds/cluster-kinds";
import { ownApplication } from "./own-application.ts";

/** Says what kind of organisation applies, and with it what is asked. A kind that is closed is for those who have chosen it before. Chosen again the definition stays; answers that another kind does not ask for wait. */
export async function chooseKind(ctx: Context, { reference, kind }: ChooseKind): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const id = await ownApplication(ctx, reference, "edit");
    if (!id) return refused("not_found");
    const [before] = await ctx.db.select({ kind: applications.kind }).from(applications).where(eq(applications.id, id));
    if (before?.kind === kind) return done({ reference });
    if (!(await isKnownKind(ctx, kind))) return refused("not_found");
    if ((await closedKindsOf(ctx)).has(kind)) return refused("kind.closed");
    const definitionId = await currentDefinition(ctx, kind);
    const [chosen] = await ctx.db
      .update(applications)
      .set({ kind, definitionId, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, id), inArray(applications.status, from("send"))))
      .returning({ id: applications.id });
    if (!chosen) return refused("application.locked");
    await record(ctx, "application.kind_chosen", { kind: "application", id }, { kind: [before?.kind ?? null, kind], definitionId });
    return done({ reference });
  });
}

import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { currentDefinition } from "./current-definition.ts";
import type { ChooseKind } from "./input.ts";
import { closedKindsOf } from "./kinds.ts";
import { ownApplication } from "./own-application.ts";
import { from } from "./state.ts";

/** Says what kind of organisation applies, and with it what is asked. A kind that is closed is for those who have chosen it before. Chosen again the definition stays; answers that another kind does not ask for wait. */
export async function chooseKind(ctx: Context, { reference, kind }: ChooseKind): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const id = await ownApplication(ctx, reference, "edit");
    if (!id) return refused("not_found");
    const [before] = await ctx.db.select({ kind: applications.kind }).from(applications).where(eq(applications.id, id));
    if (before?.kind === kind) return done({ reference });
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

import { and, eq, sql } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { transact } from "../kernel/transact.ts";
import { callRefusal } from "./call-refusal.ts";
import { changeRoles } from "./change-roles.ts";
import { factsOf } from "./facts.ts";
import { closingRefusal } from "./forming/closing-refusal.ts";
import type { EditConsortium } from "./input.ts";
import { abilities, isThereInside } from "./policy.ts";
import { indexConsortium } from "./search-entry.ts";
import { writtenAim } from "./written-aim.ts";

/** The coordinator changes what the consortium says and seeks. Of two who edit at once, the later is told. */
export async function editConsortium(ctx: Context, input: EditConsortium): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !isThereInside(ctx.actor, facts)) return refused("not_found");
    const may = abilities(ctx.actor, facts, ctx.now).edit;
    if (may !== true) return refused(may);
    const wrongCall = await callRefusal(ctx, input.callId, facts.callId);
    if (wrongCall) return refused(wrongCall);
    const isMoved = input.closesAt.getTime() !== facts.closesAt?.getTime();
    const isForAnother = (input.callId ?? null) !== facts.callId && input.closesAt > ctx.now;
    const wrongClosing = isMoved || isForAnother ? await closingRefusal(ctx, input.closesAt, input.callId) : undefined;
    if (wrongClosing) return wrongClosing;

    const [edited] = await ctx.db
      .update(consortia)
      .set({
        title: input.title,
        titleKey: fold(input.title),
        aim: writtenAim(input.aim, ctx.locale),
        closesAt: input.closesAt,
        zone: input.zone,
        rulePack: input.rulePack ?? null,
        callId: input.callId ?? null,
        updatedAt: ctx.now,
        version: sql`${consortia.version} + 1`,
      })
      .where(and(eq(consortia.id, facts.id), eq(consortia.version, input.version)))
      .returning({ version: consortia.version });
    if (!edited) return refused("conflict", { version: String(facts.version) });
    const { held, changed } = await changeRoles(ctx, facts.id, input.roles);
    if (held) return refused("consortium.role_in_use", { role: held });
    await indexConsortium(ctx, facts.id);
    const closing = {
      closesAt: input.closesAt.toISOString(),
      zone: input.zone,
      rulePack: input.rulePack ?? null,
      callId: input.callId ?? null,
    };
    await record(
      ctx,
      "consortium.edited",
      { kind: "consortium", id: facts.id },
      { title: input.title, version: edited.version, ...closing, ...(changed.length > 0 && { roles: changed.join(", ") }) },
    );
    return done({ slug: facts.slug });
  });
}

import { and, eq, sql } from "drizzle-orm";
import { calls } from "#db/schema/calls";
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
import { editedParts } from "./history/edited-parts.ts";
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

    const aim = writtenAim(input.aim, ctx.locale);
    const before = await written(ctx, facts.id);
    const [edited] = await ctx.db
      .update(consortia)
      .set({
        title: input.title,
        titleKey: fold(input.title),
        aim,
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
    const changes = editedParts(before, await written(ctx, facts.id), changed);
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
      { title: input.title, version: edited.version, ...closing, changes },
    );
    return done({ slug: facts.slug });
  });
}

/** What the history compares of a consortium. */
async function written(ctx: Context, consortiumId: string) {
  const { title, aim, closesAt, rulePack } = consortia;
  const [row] = await ctx.db
    .select({ title, aim, closesAt, rulePack, call: calls.title })
    .from(consortia)
    .leftJoin(calls, eq(calls.id, consortia.callId))
    .where(eq(consortia.id, consortiumId));
  if (!row) throw new Error("A consortium that is being edited is not there.");
  return row;
}

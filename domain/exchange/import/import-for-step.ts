import { type Ability, abilities } from "#domain/exchange/policy";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedImport } from "./import-reads.ts";
import type { StoredImport, StoredRow } from "./subject.ts";

/** An import of which this actor may take a step now. It is planned outside of a turn, in which nobody else could write, and kept if nothing has changed by then. */
export const importForStep = (ctx: Context, importId: string, step: Ability): Promise<Outcome<{ file: StoredImport; rows: StoredRow[] }>> =>
  transact(ctx, async (ctx) => {
    const found = await storedImport(ctx, importId);
    if (!found) return refused("not_found");
    const may = abilities(ctx.actor, found.file)[step];
    return may === true ? done(found) : refused(may);
  });

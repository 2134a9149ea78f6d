import { eq } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { GO_ON, type GoOn } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { fileInTurn } from "./file-in-turn.ts";
import { countReversed, reverseSome } from "./reverse-rows.ts";
import type { StoredImport } from "./subject.ts";

/** Reverses the next rows of an import that is undone; with the last it says what went and what stays. */
export const undoRows = (ctx: Context, before: StoredImport): Promise<GoOn | undefined> =>
  transactAsPortal(ctx, async (turn) => {
    const file = await fileInTurn(turn, before, "undoing");
    if (!file) return undefined;
    if (await reverseSome(turn, file)) return GO_ON;
    const { id } = file;
    await turn.db.update(fileImports).set({ status: "undone", undoneAt: turn.now, touchedAt: turn.now }).where(eq(fileImports.id, id));
    const reversed = await countReversed(turn, file);
    await record(turn, "cluster.import_undone", { kind: "cluster", id: turn.clusterId }, { importId: id, ...reversed });
    return undefined;
  });

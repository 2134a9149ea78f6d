import { eq } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { GO_ON, type GoOn } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { fileInTurn } from "./file-in-turn.ts";
import { countReversed, reverseSome } from "./reverse-rows.ts";
import type { StoredImport } from "./subject.ts";

/** Reverses the next rows of an import that was cancelled while it ran; with the last its file is deleted. */
export const cancelRows = (ctx: Context, before: StoredImport): Promise<GoOn | undefined> =>
  transactAsPortal(ctx, async (turn) => {
    const file = await fileInTurn(turn, before, "cancelling");
    if (!file) return undefined;
    if (await reverseSome(turn, file)) return GO_ON;
    await deleteImport(turn, file);
    return undefined;
  });

/** Part of the verbs that cancel: deletes an import with its rows, of which everything that can be reversed is. */
export async function deleteImport(turn: Turn, { id }: StoredImport) {
  const reversed = await countReversed(turn, { id });
  await turn.db.delete(fileImports).where(eq(fileImports.id, id));
  await record(turn, "cluster.import_cancelled", { kind: "cluster", id: turn.clusterId }, { importId: id, ...reversed });
}

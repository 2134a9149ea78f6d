import { eq } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import { isAtWork, type WorkingStatus } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";
import type { GoOn } from "#domain/kernel/jobs";
import { cancelRows } from "./cancel-rows.ts";
import { checkRows } from "./check-rows.ts";
import type { StoredImport } from "./subject.ts";
import { undoRows } from "./undo-rows.ts";
import { writeRows } from "./write-rows.ts";

const PARTS: Record<WorkingStatus, (ctx: Context, file: StoredImport) => Promise<GoOn | undefined>> = {
  checking: checkRows,
  running: writeRows,
  undoing: undoRows,
  cancelling: cancelRows,
};

/**
 * Does the next part of what an import waits for: checks, writes or reverses a few rows in the name of the person who asked for it, and says whether
 * there is more. Where a worker ended between two parts, the next one goes on.
 */
export async function workOnImport(ctx: Context, { importId }: { importId: string }): Promise<GoOn | undefined> {
  const [file] = await ctx.db.select().from(fileImports).where(eq(fileImports.id, importId));
  if (!file || !isAtWork(file.status)) return undefined;
  return PARTS[file.status]({ ...ctx, actor: { kind: "system", name: "import", askedBy: file.stepBy ?? undefined } }, file);
}

import { and, eq } from "drizzle-orm";
import { fileImports } from "#db/schema/exchange";
import type { WorkingStatus } from "#domain/exchange/state";
import type { Turn } from "#domain/kernel/context";
import type { StoredImport } from "./subject.ts";

/** An import as it is in this turn, if the worker still has to do this with it: somebody may have cancelled it since the part began. */
export async function fileInTurn(turn: Turn, { id }: Pick<StoredImport, "id">, status: WorkingStatus): Promise<StoredImport | undefined> {
  const [file] = await turn.db
    .select()
    .from(fileImports)
    .where(and(eq(fileImports.id, id), eq(fileImports.status, status)));
  return file;
}

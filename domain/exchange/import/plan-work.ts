import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";

/** Part of the verb that asks for a step: the worker takes it up. */
export const planWork = (turn: Turn, importId: string) =>
  enqueueJob(turn, "import.work", `${importId} ${turn.newId()}`, { importId }, turn.now);

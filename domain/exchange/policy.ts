import { type Actor, isStaff } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";
import { canTake, type ImportStatus } from "./state.ts";

export const ABILITIES = ["map", "fix", "start", "cancel", "undo"] as const;
export type Ability = (typeof ABILITIES)[number];
type Answer = true | Refusal;

/** Whether the actor may import organisations at all: the cluster's staff. Others learn nothing. */
export const mayImport = (actor: Actor): Answer => isStaff(actor) || "not_found";

/** Whether the actor may take a list along: the directory anyone, that of the office its staff. */
export const mayExport = (actor: Actor, from: "directory" | "office"): Answer => from === "directory" || isStaff(actor) || "not_found";

/** What this actor may do with an import now, and why not. */
export function abilities(actor: Actor, status: ImportStatus): Record<Ability, Answer> {
  const may = mayImport(actor);
  const when = (can: boolean): Answer => (may === true ? can || "import.moved_on" : may);
  return {
    map: when(canTake("map", status)),
    fix: when(canTake("fix", status)),
    start: when(canTake("start", status)),
    cancel: when(canTake("cancel", status)),
    undo: when(canTake("undo", status)),
  };
}

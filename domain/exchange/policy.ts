import { type Actor, isStaff, isStaffAdmin } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";
import { canTake, type ImportStatus, type ImportSubject } from "./state.ts";

export const ABILITIES = ["map", "fix", "start", "cancel", "undo", "invite", "publish", "inviteContacts"] as const;
/** Steps of an import of people marked ⊕: the verb also asks for a sign-in of the last 10 minutes. */
export const STEP_UP: readonly Ability[] = ["start"];
export type Ability = (typeof ABILITIES)[number];
type Answer = true | Refusal;

/** Whether the actor may import at all: organisations the cluster's staff, people those who may invite them. Others learn nothing. */
export const mayImport = (actor: Actor, subject: ImportSubject): Answer =>
  (subject === "people" ? isStaffAdmin(actor) : isStaff(actor)) || "not_found";

/** Whether the actor may take a list along: the directory anyone, that of the office its staff. */
export const mayExport = (actor: Actor, from: "directory" | "office"): Answer => from === "directory" || isStaff(actor) || "not_found";

/** What this actor may do with an import now, and why not. */
export function abilities(actor: Actor, { subject, status }: { subject: ImportSubject; status: ImportStatus }): Record<Ability, Answer> {
  const may = mayImport(actor, subject);
  const when = (can: boolean): Answer => (may === true ? can || "import.moved_on" : may);
  return {
    map: when(canTake("map", status)),
    fix: when(canTake("fix", status)),
    start: when(canTake("start", status)),
    cancel: when(canTake("cancel", status)),
    undo: when(canTake("undo", status)),
    invite: when(subject === "people" && canTake("invite", status)),
    publish: when(subject === "organisations" && canTake("publish", status)),
    inviteContacts:
      may === true && !isStaffAdmin(actor) ? "forbidden" : when(subject === "organisations" && canTake("inviteContacts", status)),
  };
}

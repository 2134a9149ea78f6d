import { committable } from "#domain/consortia/policy";
import { type Actor, isStaff } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";
import { type CallKind, type CallState, type CallStatus, canTakeCallStep } from "./state.ts";

export const ABILITIES = ["edit", "publish", "withdraw"] as const;
/** No step asks for a fresh sign-in: whatever is done can be undone. */
export const STEP_UP: readonly Ability[] = [];
export type Ability = (typeof ABILITIES)[number];

/** Whether the actor writes calls: the cluster's staff, and the portal as it fills the demonstration. */
export const mayWriteCalls = (actor: Actor): true | Refusal => isStaff(actor) || actor.kind === "system" || "forbidden";

/** Whether a call is there for this reader: a draft or a withdrawn one only for staff. */
export const isCallThere = (actor: Actor, { status }: { status: CallStatus }) => status === "published" || isStaff(actor);

/** What this actor may do with a call now, and why not. */
export function abilities(actor: Actor, { status }: { status: CallStatus }): Record<Ability, true | Refusal> {
  const may = mayWriteCalls(actor);
  const when = (can: boolean, refusal: Refusal) => (may === true ? can || refusal : may);
  return {
    edit: may,
    publish: when(canTakeCallStep("publish", status), "call.already_published"),
    withdraw: when(canTakeCallStep("withdraw", status), "call.not_published"),
  };
}

type ForConsortium = { status: CallStatus; kind: CallKind; state: CallState };

/** Why no consortium can be created for a call on the day on which it is in this state: a market is asked one by one. */
export function consortiumRefusal({ status, kind, state }: ForConsortium): Refusal | undefined {
  if (status !== "published") return "call.not_published";
  if (state === "closed") return "call.closed";
  return kind === "consultation" ? "call.no_consortium" : undefined;
}

/** Whether this reader is offered to create a consortium for a call. */
export const mayCreateConsortiumFor = (actor: Actor, call: ForConsortium) =>
  consortiumRefusal(call) === undefined && committable(actor).length > 0;

import { type ConsortiumFacts, coordinatorOf, isGoing, mayCommit, mayCoordinate, partnerFor } from "#domain/consortia/policy";
import { mayUseRoom, mayWriteInRoom } from "#domain/consortia/rooms/room-policy";
import { type Actor, actorId } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";
import { cutOff } from "#domain/retention/lengths";

export type ThreadFacts = { closedAt: Date | null };
export type MessageFacts = { personId: string; at: Date; removedAt: Date | null };

/** The coordinator's owners and admins close threads and open them again. */
export const mayModerateDiscussion = (actor: Actor, facts: ConsortiumFacts): true | Refusal =>
  partnerFor(actor, facts) ? mayCoordinate(actor, facts) : "not_found";

/** Whoever writes in a room answers its threads, while they are open. */
export function mayAnswerThread(actor: Actor, facts: ConsortiumFacts, thread: ThreadFacts): true | Refusal {
  const may = mayWriteInRoom(actor, facts);
  return may === true && thread.closedAt ? "room.thread_closed" : may;
}

/** Whoever wrote a message corrects it for a day, while its thread is open. */
export function mayCorrectMessage(
  actor: Actor,
  facts: ConsortiumFacts,
  { thread, message, now }: { thread: ThreadFacts; message: MessageFacts; now: Date },
): true | Refusal {
  const own = ownForADay(actor, facts, message, now);
  if (own !== true) return own;
  return thread.closedAt ? "room.thread_closed" : isGoing(facts);
}

/** Whoever wrote a message removes it for a day; the coordinator's owners and admins remove any, also once the consortium has ended. */
export function mayRemoveMessage(actor: Actor, facts: ConsortiumFacts, message: MessageFacts, now: Date): true | Refusal {
  const own = ownForADay(actor, facts, message, now);
  if (own === true || own === "not_found" || own === "room.message_removed") return own;
  return mayCommit(actor, coordinatorOf(facts)) === true || own;
}

function ownForADay(actor: Actor, facts: ConsortiumFacts, message: MessageFacts, now: Date): true | Refusal {
  const may = mayUseRoom(actor, facts);
  if (may === "not_found") return may;
  if (message.removedAt) return "room.message_removed";
  if (may !== true || message.personId !== actorId(actor)) return "forbidden";
  return message.at > cutOff(now, "messageCorrection") || "room.correction_too_late";
}

import { type Actor, actingFor, isStaff, isStaffAdmin } from "#domain/kernel/actor";
import type { SuccessionCause, SuccessionStatus } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { cutOff } from "#domain/retention/lengths";

export type SuccessionFacts = {
  organisationId: string;
  ownerId: string;
  cause: SuccessionCause;
  status: SuccessionStatus;
  openedAt: Date;
  handedAt: Date | null;
};
export type SuccessionStep = "see" | "takeOver" | "handOver" | "object";

/** Whether an owner who could not be reached is none any more, and asks why. */
export const isFormerOwner = (actor: Actor, { organisationId, ownerId, cause, status }: SuccessionFacts): boolean =>
  (status === "handedOver" || status === "objected") &&
  cause !== "left" &&
  actor.kind === "person" &&
  actor.personId === ownerId &&
  actingFor(actor, organisationId)?.role !== "owner";

/** What somebody may do where no owner of an organisation can be reached. An admin waits, so that the owner can object first: they could otherwise make themselves one. */
export function successionAbilities(actor: Actor, succession: SuccessionFacts, now: Date): Record<SuccessionStep, true | Refusal> {
  const { organisationId, ownerId, cause, status, openedAt, handedAt } = succession;
  const acting = actingFor(actor, organisationId);
  const hidden = acting || isStaff(actor) ? "forbidden" : "not_found";
  const isNoticed = openedAt <= cutOff(now, "successionNotice");
  const open = status === "open" || "succession.ended";
  const office = !isStaffAdmin(actor) ? hidden : acting ? "own_organisation" : true;
  // Nothing was taken from an owner who left.
  const wasOwner = actor.kind === "person" && actor.personId === ownerId && cause !== "left";
  const isLate = handedAt === null || handedAt <= cutOff(now, "successionObjection");
  const isDecided = status !== "handedOver" || acting?.role === "owner";
  const former = isDecided ? "succession.ended" : !isLate || "succession.too_late";
  return {
    see: acting || isStaff(actor) ? true : "not_found",
    takeOver: acting?.role !== "admin" ? hidden : open !== true ? open : isNoticed || "succession.too_early",
    handOver:
      office !== true
        ? office
        : status === "objected"
          ? true
          : open !== true
            ? open
            : cause !== "silent" || isNoticed || "succession.too_early",
    object: wasOwner ? former : hidden,
  };
}

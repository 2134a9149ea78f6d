import { isWorking } from "#domain/access/policy";
import { type Actor, actingFor, isStaff, isStaffAdmin } from "#domain/kernel/actor";
import { emailKey } from "#domain/kernel/mail/mailbox";
import type { JoinRequestStatus, OrganisationStatus } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { cutOff } from "#domain/retention/lengths";

export type OfficeStep = "see" | "check" | "accept" | "decline" | "undo";

/** `managers`: how many owners and admins can sign in; `toldAt`: when they were emailed. */
export type AskedOf = { organisationId: string; emailKey: string; status: JoinRequestStatus; managers: number; toldAt: Date | null };

/** Whether the owners and admins still have time to answer before the office may. */
export const areOwnersFirst = ({ managers, toldAt }: Pick<AskedOf, "managers" | "toldAt">, now: Date) =>
  managers > 0 && (toldAt === null || toldAt > cutOff(now, "joinNotice"));

/** Who answers a request now: the owners and admins, the office, or either once the owners and admins had their time. */
export const answererOf = (request: Pick<AskedOf, "managers" | "toldAt">, now: Date) =>
  request.managers === 0 ? ("office" as const) : areOwnersFirst(request, now) ? ("organisation" as const) : ("either" as const);
export type Answerer = ReturnType<typeof answererOf>;

/** What somebody of the cluster's office may do with a request to act for an organisation. Nobody answers their own, nor for an organisation of theirs. Accepting also asks for a sign-in of the last 10 minutes. */
export function officeAbilities(actor: Actor, request: AskedOf, now: Date): Record<OfficeStep, true | Refusal> {
  const see = isStaff(actor) || "not_found";
  const office = see !== true ? see : isStaffAdmin(actor) || "forbidden";
  const neutral = office === true && isStaffAdmin(actor) ? isNeutral(actor, request) : office;
  const answer = neutral !== true ? neutral : request.status === "waiting" || "join.already_decided";
  return {
    see,
    check: answer,
    accept: answer === true && areOwnersFirst(request, now) ? "join.owners_first" : answer,
    decline: answer,
    undo: neutral,
  };
}

/** Whether the office could accept this request now, as far as its organisation goes. Of two who ask, one is declined first. */
export const mayBeAccepted = ({ status, others }: { status: OrganisationStatus; others: number }): true | Refusal =>
  !isWorking(status) ? "organisation.not_active" : others === 0 || "join.another_waits";

function isNeutral(actor: Actor & { kind: "person" }, { organisationId, emailKey: key }: AskedOf): true | Refusal {
  if (actingFor(actor, organisationId)) return "own_organisation";
  return emailKey(actor.email) !== key || "join.own";
}

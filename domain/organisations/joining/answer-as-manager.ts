import type { OrganisationRole } from "#domain/access/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { mailDeclined } from "./decline-mail.ts";
import { endJoinRequest } from "./end-join-request.ts";
import { inviteRequester } from "./invite-requester.ts";
import type { StoredJoinRequest } from "./join-requests.ts";

/** Inside a verb that knows that an owner or admin accepts: whoever asked is invited in the role. Of two answers the first counts. */
export async function acceptAsManager(turn: Turn, request: StoredJoinRequest, role: OrganisationRole): Promise<Outcome<{ name: string }>> {
  const { id: requestId, organisation, firstName, lastName } = request;
  const ended = await endJoinRequest(turn, requestId, { status: "accepted", decidedBy: actorId(turn.actor) ?? null });
  if (!ended) return refused("join.already_decided");
  await inviteRequester(turn, request, role);
  await record(turn, "organisation.join_accepted", { kind: "organisation", id: organisation.organisationId }, { requestId, role });
  return done({ name: `${firstName} ${lastName}` });
}

/** The same for declining: whoever asked is told that much, and not by whom. */
export async function declineAsManager(turn: Turn, request: StoredJoinRequest): Promise<Outcome<{ name: string }>> {
  const { id: requestId, organisation, firstName, lastName } = request;
  const ended = await endJoinRequest(turn, requestId, { status: "declined", decidedBy: actorId(turn.actor) ?? null });
  if (!ended) return refused("join.already_decided");
  await mailDeclined(turn, request);
  await record(turn, "organisation.join_declined", { kind: "organisation", id: organisation.organisationId }, { requestId });
  return done({ name: `${firstName} ${lastName}` });
}

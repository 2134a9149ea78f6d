import { and, eq, inArray, ne } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { expireJoinRequestLater } from "./expire-join-request.ts";
import { countHeldMails } from "./held-answer.ts";
import type { StoredJoinRequest } from "./join-requests.ts";
import { tellManagers } from "./tell-managers.ts";
import { isAtWebDomain } from "./web-proof.ts";

/** So many requests of one address can wait at once. */
export const MAX_WAITING_REQUESTS = 3;

/** Whether an address that is known to be theirs may ask to act for an organisation now. */
export async function mayAskFor(
  turn: Turn,
  { id, organisationId, emailKey }: { id: string; organisationId: string; emailKey: string },
): Promise<true | Refusal> {
  const [here] = await turn.db
    .select({ id: people.id })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(eq(organisationPeople.organisationId, organisationId), eq(people.emailKey, emailKey)));
  if (here) return "person.already_here";
  const others = await turn.db
    .select({
      organisationId: organisationJoinRequests.organisationId,
      status: organisationJoinRequests.status,
      held: countHeldMails(turn),
    })
    .from(organisationJoinRequests)
    .where(
      and(
        eq(organisationJoinRequests.emailKey, emailKey),
        ne(organisationJoinRequests.id, id),
        inArray(organisationJoinRequests.status, ["waiting", "accepted", "declined"]),
      ),
    );
  const lately = others.find((one) => one.organisationId === organisationId);
  // Nothing of an answer that can still be undone is told.
  if (lately) return lately.status === "declined" && lately.held === 0 ? "join.declined_lately" : "join.already_asked";
  const waiting = others.filter(({ status }) => status === "waiting").length;
  return waiting < MAX_WAITING_REQUESTS || "join.too_many";
}

/** Inside a verb that knows whose address it is: the request waits, and those who answer are told. */
export async function openJoinRequest(turn: Turn, request: StoredJoinRequest) {
  const { id, organisation, firstName, lastName, email, position, website } = request;
  const { organisationId, name } = organisation;
  const how = isAtWebDomain(email, website) ? "domain" : "other";
  const data = { organisation: name, person: `${firstName} ${lastName}`, address: email, position, how } as const;
  const subject = { kind: "organisation", id: organisationId } as const;
  const toldAt = await tellManagers(turn, { requestId: id, organisationId, subject, data });
  await turn.db
    .update(organisationJoinRequests)
    .set({ status: "waiting", askedAt: turn.now, toldAt })
    .where(eq(organisationJoinRequests.id, id));
  await expireJoinRequestLater(turn, id, toldAt);
  await record(turn, "organisation.join_asked", subject, { requestId: id, how });
}

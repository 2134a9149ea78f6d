import { and, eq, ne } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import type { JoinProof } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { paths } from "#lib/paths";
import { endJoinRequest } from "./end-join-request.ts";
import { inviteRequester } from "./invite-requester.ts";
import type { AcceptAsOffice } from "./join-input.ts";
import { joinRequest, type StoredJoinRequest } from "./join-requests.ts";
import { mayBeAccepted, officeAbilities } from "./policy.ts";
import { isAtWebDomain } from "./web-proof.ts";

/**
 * An administrator accepts somebody who asked to act for an organisation where nobody answers, with what shows it and why: they get an invitation.
 * Of two who ask, one is declined first. It can be undone until the invitation is sent.
 */
export async function acceptAsOffice(ctx: Context, { requestId, role, proof, reason }: AcceptAsOffice): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const request = await joinRequest(ctx, requestId);
    if (!request) return refused("not_found");
    const { organisationId, status, slug, name } = request.organisation;
    const may = officeAbilities(ctx.actor, request, ctx.now).accept;
    if (may !== true) return refused(may);
    const can = mayBeAccepted({ status, others: await askedByOthers(ctx, request) });
    if (can !== true) return refused(can);
    const proven = hasProof(request, proof);
    if (proven !== true) return refused(proven);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);

    const { email: address } = request;
    const person = `${request.firstName} ${request.lastName}`;
    const made = await inviteRequester(ctx, request, role, ctx.decisionHold);
    await endJoinRequest(ctx, requestId, { status: "accepted", proof, reason, decidedBy: actorId(ctx.actor) ?? null, ...made });
    await emailOrganisation(ctx, organisationId, {
      template: "join-accepted-by-office",
      subject: { kind: "invitation", id: made.invitationId },
      holdSeconds: ctx.decisionHold,
      dataIn: (locale) => ({ organisation: name, person, address, path: paths(locale).people(slug) }),
    });
    await record(ctx, "organisation.join_accepted", { kind: "organisation", id: organisationId }, { requestId, role, proof });
    return done({ name: person });
  });
}

/** Whether the portal itself found what the decision is said to rest on. */
function hasProof({ email, website, dnsResult }: StoredJoinRequest, proof: JoinProof): true | Refusal {
  if (proof === "address") return isAtWebDomain(email, website) || "join.other_domain";
  if (proof === "dns") return dnsResult === "found" || "join.no_record";
  return true;
}

const askedByOthers = (turn: Turn, { id, organisationId }: StoredJoinRequest) =>
  turn.db.$count(
    organisationJoinRequests,
    and(
      eq(organisationJoinRequests.organisationId, organisationId),
      eq(organisationJoinRequests.status, "waiting"),
      ne(organisationJoinRequests.id, id),
    ),
  );

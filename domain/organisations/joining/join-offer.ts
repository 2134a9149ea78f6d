import { and, desc, eq, inArray } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { mayInApplication } from "#domain/membership/application/own-application";
import { heldDecision } from "#domain/membership/status/held-decision";
import { comparableApplications } from "#domain/organisations/duplicates/comparable-applications";
import { likeOrganisations } from "#domain/organisations/duplicates/duplicate-candidates";
import { countManagers } from "#domain/organisations/managers";
import type { DuplicateReason } from "#domain/organisations/state";
import { type Answerer, answererOf } from "./policy.ts";

/** A number, an email domain or an address is enough; a name has to be nearly the same. */
const ENOUGH: readonly DuplicateReason[] = ["vat", "pic", "ror", "address", "mail"];
const NEAR_NAME = 0.8;

/** The member organisation that an applicant's answers name, as far as the portal can tell. It never reaches a page. */
export async function joinableOrganisation(ctx: Context): Promise<string | undefined> {
  if (!mayInApplication(ctx.actor, "own")) return undefined;
  const [application] = await comparableApplications(ctx, [ctx.actor.applicationId]);
  if (!application || application.organisationId) return undefined;
  const found = await likeOrganisations(ctx, application.traits);
  for (const { id, status, score, reasons } of found) {
    const like = score >= NEAR_NAME || reasons.some((reason) => ENOUGH.includes(reason));
    if (like && (status === "active" || status === "hidden") && !(await isApprovalHeld(ctx, id))) return id;
  }
  return undefined;
}

/** Until the email about its approval leaves, nobody but staff knows that an organisation is there. */
async function isApprovalHeld(ctx: Context, organisationId: string): Promise<boolean> {
  const approved = await ctx.db.select({ id: applications.id }).from(applications).where(eq(applications.organisationId, organisationId));
  for (const { id } of approved) if (await heldDecision(ctx, id)) return true;
  return false;
}

/** What somebody of the organisation, or the office, has to answer or has answered. What nobody confirmed may be a stranger's. */
const ASKED = ["waiting", "accepted", "declined"] as const;

/** The request that this applicant's address made to an organisation last. */
export async function lastRequest(ctx: Context, organisationId: string) {
  if (!mayInApplication(ctx.actor, "own")) return undefined;
  const [row] = await ctx.db
    .select({ status: organisationJoinRequests.status, toldAt: organisationJoinRequests.toldAt })
    .from(organisationJoinRequests)
    .innerJoin(applications, eq(applications.emailKey, organisationJoinRequests.emailKey))
    .where(
      and(
        eq(applications.id, ctx.actor.applicationId),
        eq(organisationJoinRequests.organisationId, organisationId),
        inArray(organisationJoinRequests.status, [...ASKED]),
      ),
    )
    .orderBy(desc(organisationJoinRequests.askedAt), desc(organisationJoinRequests.id))
    .limit(1);
  return row && { ...row, status: row.status as (typeof ASKED)[number] };
}

/** `by`: who can answer now. */
export type JoinOffer = { asked: "no" | "accepted" | "declined" } | { asked: "waiting"; by: Answerer };

/**
 * Whether the applicant is offered to ask to join an organisation that is here already, and whether they have asked. Undefined where none is
 * known. It says neither which organisation that is nor by what it is known.
 */
export async function offerToJoin(ctx: Context): Promise<JoinOffer | undefined> {
  const organisationId = await joinableOrganisation(ctx);
  if (!organisationId) return undefined;
  const last = await lastRequest(ctx, organisationId);
  if (last?.status !== "waiting") return { asked: last?.status ?? "no" };
  const [organisation] = await ctx.db
    .select({ managers: countManagers(ctx) })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return { asked: last.status, by: answererOf({ managers: organisation?.managers ?? 0, toldAt: last.toldAt }, ctx.now) };
}

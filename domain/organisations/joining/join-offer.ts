import { and, desc, eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { organisationJoinRequests } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { mayInApplication } from "#domain/membership/application/own-application";
import { comparableApplications } from "#domain/organisations/duplicates/comparable-applications";
import { likeOrganisations } from "#domain/organisations/duplicates/duplicate-candidates";
import type { DuplicateReason } from "#domain/organisations/state";

/** A number, an email domain or an address is enough; a name has to be nearly the same. */
const ENOUGH: readonly DuplicateReason[] = ["vat", "pic", "ror", "address", "mail"];
const NEAR_NAME = 0.8;

/** The member organisation that an applicant's answers name, as far as the portal can tell. It never reaches a page. */
export async function joinableOrganisation(ctx: Context): Promise<string | undefined> {
  if (!mayInApplication(ctx.actor, "own")) return undefined;
  const [application] = await comparableApplications(ctx, [ctx.actor.applicationId]);
  if (!application || application.organisationId) return undefined;
  const found = await likeOrganisations(ctx, application.traits);
  return found.find(
    ({ status, score, reasons }) =>
      (status === "active" || status === "hidden") && (score >= NEAR_NAME || reasons.some((reason) => ENOUGH.includes(reason))),
  )?.id;
}

/** The request that this applicant's address made to an organisation last. */
export async function lastRequest(ctx: Context, organisationId: string) {
  if (!mayInApplication(ctx.actor, "own")) return undefined;
  const [row] = await ctx.db
    .select({ status: organisationJoinRequests.status })
    .from(organisationJoinRequests)
    .innerJoin(applications, eq(applications.emailKey, organisationJoinRequests.emailKey))
    .where(and(eq(applications.id, ctx.actor.applicationId), eq(organisationJoinRequests.organisationId, organisationId)))
    .orderBy(desc(organisationJoinRequests.askedAt))
    .limit(1);
  return row;
}

/**
 * Whether the applicant is offered to ask to join an organisation that is here already, and whether they have asked. Undefined where none is
 * known. It says neither which organisation that is nor by what it is known.
 */
export async function offerToJoin(ctx: Context): Promise<{ asked: "no" | "waiting" | "accepted" | "declined" } | undefined> {
  const organisationId = await joinableOrganisation(ctx);
  if (!organisationId) return undefined;
  return { asked: (await lastRequest(ctx, organisationId))?.status ?? "no" };
}

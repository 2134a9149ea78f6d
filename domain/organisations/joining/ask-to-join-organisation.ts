import { eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayInApplication } from "#domain/membership/application/own-application";
import { expireJoinRequestLater } from "./expire-join-request.ts";
import { joinableOrganisation, lastRequest } from "./join-offer.ts";
import { tellManagers } from "./tell-managers.ts";

/**
 * An applicant asks the people of an organisation that is here already to let them act for it. Which one it is, they are not told.
 * Where nobody there can answer, the administrators of the cluster are emailed in their place.
 */
export async function askToJoinOrganisation(ctx: Context): Promise<Outcome> {
  if (!mayInApplication(ctx.actor, "own")) return refused("forbidden");
  const { applicationId } = ctx.actor;
  return transact(ctx, async (ctx) => {
    const organisationId = await joinableOrganisation(ctx);
    if (!organisationId) return refused("not_found");
    if (await lastRequest(ctx, organisationId)) return refused("join.already_asked");
    const [who] = await ctx.db
      .select({
        email: applications.email,
        emailKey: applications.emailKey,
        firstName: applications.firstName,
        lastName: applications.lastName,
        position: applications.position,
        locale: applications.locale,
      })
      .from(applications)
      .where(eq(applications.id, applicationId));
    if (!who) return refused("not_found");
    const id = ctx.newId();
    await ctx.db
      .insert(organisationJoinRequests)
      .values({ id, organisationId, applicationId, ...who, status: "waiting", askedAt: ctx.now });
    const [named] = await ctx.db
      .select({ organisation: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!named) return refused("not_found");
    const { firstName, lastName, email: address, position } = who;
    const data = { ...named, person: `${firstName} ${lastName}`, address, position, how: "application" } as const;
    const subject = { kind: "application", id: applicationId } as const;
    const toldAt = await tellManagers(ctx, { requestId: id, organisationId, subject, data });
    await ctx.db.update(organisationJoinRequests).set({ toldAt }).where(eq(organisationJoinRequests.id, id));
    await expireJoinRequestLater(ctx, id, toldAt);
    await record(ctx, "organisation.join_asked", { kind: "organisation", id: organisationId }, { requestId: id });
    return done();
  });
}

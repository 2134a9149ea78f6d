import { eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { organisationJoinRequests, organisations } from "#db/schema/organisations";
import { administrators } from "#domain/access/administrators/administrators";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayInApplication } from "#domain/membership/application/own-application";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { paths } from "#lib/paths";
import { joinableOrganisation, lastRequest } from "./join-offer.ts";

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
      .select({ slug: organisations.slug, organisation: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!named) return refused("not_found");
    const { slug, organisation } = named;
    const data = { organisation, person: `${who.firstName} ${who.lastName}`, address: who.email };
    const subject = { kind: "application", id: applicationId } as const;
    const emails = await emailOrganisation(ctx, organisationId, {
      template: "join-asked",
      subject,
      dataIn: (locale) => ({ ...data, path: paths(locale).people(slug) }),
    });
    if (emails.length === 0)
      for (const { email, locale } of await administrators(ctx))
        await enqueueMail(ctx, {
          template: "join-asked-office",
          to: email,
          locale,
          data: { ...data, path: paths(locale).staffOrganisations() },
          subject,
        });
    await record(ctx, "organisation.join_asked", { kind: "organisation", id: organisationId }, { requestId: id });
    return done();
  });
}

import { and, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { organisationJoinRequests, organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayInApplication } from "#domain/membership/application/own-application";
import { paths } from "#lib/paths";
import { joinableOrganisation, lastRequest } from "./join-offer.ts";

/** An applicant asks the people of an organisation that is here already to let them act for it. Which one it is, they are not told. */
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
    await tellManagers(ctx, { organisationId, applicationId }, who);
    await record(ctx, "organisation.join_asked", { kind: "organisation", id: organisationId }, { requestId: id });
    return done();
  });
}

type Asked = { organisationId: string; applicationId: string };

async function tellManagers(
  turn: Turn,
  { organisationId, applicationId }: Asked,
  who: { firstName: string; lastName: string; email: string },
) {
  const managers = await turn.db
    .select({ email: people.email, locale: people.locale, slug: organisations.slug, organisation: organisations.name })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        inArray(organisationPeople.role, ["owner", "admin"]),
        eq(people.status, "active"),
      ),
    );
  for (const { email, locale, slug, organisation } of managers)
    await enqueueMail(turn, {
      template: "join-asked",
      to: email,
      locale,
      data: { organisation, person: `${who.firstName} ${who.lastName}`, address: who.email, path: paths(locale).people(slug) },
      subject: { kind: "application", id: applicationId },
    });
}

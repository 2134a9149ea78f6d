import { and, eq, gt } from "drizzle-orm";
import { people } from "#db/schema/access";
import { joinAnswerLinks } from "#db/schema/joining";
import { abilities } from "#domain/access/policy";
import { actorOf } from "#domain/access/reads";
import type { OrganisationRole } from "#domain/access/state";
import { actingFor, type Person } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { tokenHash } from "#lib/hash";
import { joinRequest, type StoredJoinRequest } from "./join-requests.ts";
import { isAtWebDomain } from "./web-proof.ts";

/** The role that an answer from an email gives; its page says so, and the people's page can change it. */
export const ROLE_BY_MAIL: OrganisationRole = "editor";

/** The request behind an owner's or admin's emailed link and that person with the roles of this moment; undefined where the link has ended, the request is answered, or they may no longer answer it. */
export async function answerableByLink(ctx: Context, token: string): Promise<{ request: StoredJoinRequest; manager: Person } | undefined> {
  const [link] = await ctx.db
    .select({ requestId: joinAnswerLinks.requestId, personId: joinAnswerLinks.personId })
    .from(joinAnswerLinks)
    .innerJoin(people, eq(people.id, joinAnswerLinks.personId))
    .where(and(eq(joinAnswerLinks.tokenHash, tokenHash(token)), gt(joinAnswerLinks.expiresAt, ctx.now), eq(people.status, "active")));
  if (!link) return undefined;
  const request = await joinRequest(ctx, link.requestId);
  if (request?.status !== "waiting") return undefined;
  const manager = await actorOf(ctx, link.personId);
  const { organisation } = request;
  const may = actingFor(manager, organisation.organisationId) && abilities(manager, organisation).invite === true;
  return may ? { request, manager } : undefined;
}

/** What the page behind that link shows. Reading it changes nothing: mail scanners open links too. */
export async function joinRequestByLink(ctx: Context, token: string) {
  const found = await answerableByLink(ctx, token);
  if (!found) return undefined;
  const { organisation, website, firstName, lastName, position, email, evidence, locale, askedAt, applicationId } = found.request;
  return {
    organisation: organisation.name,
    slug: organisation.slug,
    person: `${firstName} ${lastName}`,
    position,
    email,
    evidence,
    locale,
    askedAt,
    isApplicant: applicationId !== null,
    atWebDomain: isAtWebDomain(email, website),
    role: ROLE_BY_MAIL,
  };
}

import { cache } from "react";
import { actingFor } from "#domain/kernel/actor";
import { siteOf } from "#domain/organisations/identifiers/web-domain";
import { recordName } from "#domain/organisations/joining/web-proof";
import { organisationBySlug } from "#domain/organisations/reads";
import { asksDns } from "#lib/env";
import { requestContext } from "#lib/requests/request-context";

/** The organisation that the reader may ask to act for, and who they are if they are signed in. Undefined for one that is not in the directory. */
export const load = cache(async (slug: string) => {
  const ctx = await requestContext();
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation?.listed) return undefined;
  const { website } = organisation.profile;
  const who = ctx.actor.kind === "person" ? { name: ctx.actor.name, email: ctx.actor.email } : undefined;
  const own = actingFor(ctx.actor, organisation.id) !== undefined;
  return { organisation, who, own, domain: siteOf(website), hasRecord: asksDns() && recordName(website) !== undefined };
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { consortiaOf } from "#domain/consortia/reads";
import { actingFor, isStaff } from "#domain/kernel/actor";
import { logoOf } from "#domain/organisations/logo/logos";
import { mergedIntoSlug } from "#domain/organisations/merge/merge-rows";
import { isMember } from "#domain/organisations/policy";
import { type OrganisationView, organisationBySlug } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";

export type Loaded = {
  organisation: OrganisationView;
  reader: "visitor" | "member" | "own" | "staff";
  consortia: Awaited<ReturnType<typeof consortiaOf>>;
  logo: Awaited<ReturnType<typeof logoOf>>;
};

/** Read once for the title and the page. Undefined for what is not there, or not for this reader. */
export const load = cache(async (slug: string): Promise<Loaded | undefined> => {
  const ctx = await requestContext();
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation || organisation.status === "closed") {
    const stays = await mergedIntoSlug(ctx, slug);
    if (stays) permanentRedirect(paths(ctx.locale).organisation(stays));
  }
  if (!organisation) return undefined;
  const { actor } = ctx;
  const reader = actingFor(actor, organisation.id) ? "own" : isStaff(actor) ? "staff" : isMember(actor) ? "member" : "visitor";
  const [consortia, logo] = await Promise.all([consortiaOf(ctx, organisation.id), logoOf(ctx, organisation.id)]);
  return { organisation, reader, consortia, logo };
});

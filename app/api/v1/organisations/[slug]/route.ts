import { consortiaOf } from "#domain/consortia/reads";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { logoOf } from "#domain/organisations/logo/logos";
import { mergedIntoSlug } from "#domain/organisations/merge/merge-rows";
import { organisationBySlug } from "#domain/organisations/reads";
import { publicUnit } from "#domain/organisations/units/unit-reads";
import { apiPath } from "../../_api/addresses.ts";
import { answers } from "../../_api/handler.ts";
import { OPERATIONS } from "../../_api/operations.ts";
import { organisationAnswer } from "../../_api/organisations.ts";

export const dynamic = "force-dynamic";

/** One listed organisation; of two that became one, the address of the one that went leads to the other. */
export const GET = answers(OPERATIONS.organisation, async ({ ctx, slug, origin }) => {
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation) {
    const stays = await mergedIntoSlug(ctx, slug);
    return stays ? Response.redirect(`${origin}${apiPath(`/organisations/${stays}`)}`, 308) : undefined;
  }
  const { id, profile, madeUp, updatedAt, isFromSources, memberSince: createdAt, sources, units } = organisation;
  const [logo, consortia] = await Promise.all([logoOf(ctx, id), consortiaOf(ctx, id)]);
  const listed = { slug, profile, units: units.map(publicUnit), madeUp, createdAt, updatedAt, isFromSources, logo: logo ?? null };
  const said = organisationAnswer(ctx, origin, listed, await clusterKindsOf(ctx));
  return { value: { ...said, consortia, sources } };
});

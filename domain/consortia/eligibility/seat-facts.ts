import { readablePart, type Viewer } from "#domain/organisations/visibility/visibility";
import type { PartnerFacts } from "./rule.ts";

/** An organisation in a consortium, or one that asks to be, with the levels that it chose for its fields. */
export type EligibilitySeat = Pick<PartnerFacts, "name" | "isCoordinator" | "country" | "kind" | "pic" | "nuts" | "people"> & {
  organisationId: string;
  slug: string;
  visibility: Parameters<typeof readablePart>[1]["visibility"];
};

/** A seat as the rules see it for a viewer: what they may not read is as if it were not stated. */
export function factsFor(
  viewer: Viewer,
  { organisationId, name, isCoordinator, visibility, ...stated }: Omit<EligibilitySeat, "slug">,
): PartnerFacts {
  const { country, kind, pic, nuts, people } = readablePart(viewer, { id: organisationId, visibility }, stated);
  return { id: organisationId, name, isCoordinator, country, kind, pic, nuts, people, owner: null, equalityPlan: null, sme: null };
}

import { type KindKey, type Region, standardKind } from "#domain/organisations/state";
import { readablePart, type Viewer } from "#domain/organisations/visibility/visibility";
import type { PartnerFacts } from "./rule.ts";

/** Who controls a partner and how large it is, as far as that is stated to whoever reads. */
export type OwnerFacts = Pick<
  PartnerFacts,
  "owner" | "isDisputed" | "disputedGroup" | "alike" | "statedAt" | "ownedFromExcluded" | "sme" | "sizeGap"
>;

/** An organisation in a consortium, or one that asks to be, with the levels that it chose for its fields. */
export type EligibilitySeat = Pick<
  PartnerFacts,
  "name" | "isCoordinator" | "participation" | "affiliatedTo" | "country" | "pic" | "nuts" | "people"
> & {
  organisationId: string;
  kind: KindKey | null;
  /** The region of its address, which its profile asks for; `nuts` is the code that it may add. */
  region: Region | null;
  slug: string;
  visibility: Parameters<typeof readablePart>[1]["visibility"];
  /** Undefined where nobody looked: as if nothing were stated. */
  owners?: OwnerFacts | undefined;
  spending?: Pick<PartnerFacts, "cost" | "ownCost"> | undefined;
};

/** A seat as the rules see it for a viewer: what they may not read is as if it were not stated. */
export function factsFor(
  viewer: Viewer,
  {
    organisationId,
    name,
    isCoordinator,
    participation,
    affiliatedTo,
    visibility,
    owners,
    spending,
    ...stated
  }: Omit<EligibilitySeat, "slug">,
): PartnerFacts {
  const { country, kind, pic, nuts, region, people } = readablePart(viewer, { id: organisationId, visibility }, stated);
  const facts = {
    id: organisationId,
    name,
    isCoordinator,
    participation,
    affiliatedTo,
    country,
    kind: standardKind(kind),
    pic,
    nuts: nuts ?? region,
    people,
    equalityPlan: null,
  };
  return { ...facts, owner: null, sme: null, ...owners, ...spending };
}

/** Seats with the organisation of the beneficiary to which each affiliated entity belongs; null where that is not known. `seats`: all of a consortium. */
export const withBeneficiary = <S extends { id: string; organisationId: string; affiliatedSeatId: string | null }>(seats: readonly S[]) =>
  seats.map(({ affiliatedSeatId, ...seat }) => ({
    ...seat,
    affiliatedTo: seats.find(({ id }) => id === affiliatedSeatId)?.organisationId ?? null,
  }));

import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { comparableOrganisations } from "./comparable-organisations.ts";
import { type LikeOrganisation, likeOrganisations } from "./duplicate-candidates.ts";
import type { LikeApplication } from "./like-applications.ts";
import { likesOfApplications } from "./stored-likes.ts";

const SHOWN = 5;
export type PossibleDuplicates = { organisations: LikeOrganisation[]; applications: LikeApplication[] };

/** For staff: members and other applications that may be the organisation of this application. */
export async function duplicatesOfApplication(ctx: Context, applicationId: string): Promise<PossibleDuplicates> {
  const likes = isStaff(ctx.actor) ? await likesOfApplications(ctx, [applicationId]) : [];
  return {
    organisations: likes
      .flatMap(({ organisation, score, reasons }) => (organisation ? [{ ...organisation, score, reasons }] : []))
      .slice(0, SHOWN),
    applications: likes
      .flatMap(({ application, score, reasons }) => (application ? [{ ...application, score, reasons }] : []))
      .slice(0, SHOWN),
  };
}

/** For staff: other organisations that may be this one. */
export async function duplicatesOfOrganisation(ctx: Context, organisationId: string): Promise<LikeOrganisation[]> {
  const [organisation] = isStaff(ctx.actor) ? await comparableOrganisations(ctx, [organisationId]) : [];
  return organisation ? (await likeOrganisations(ctx, organisation.traits, organisationId)).slice(0, SHOWN) : [];
}

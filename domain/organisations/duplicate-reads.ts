import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { comparableApplications } from "./application-keys.ts";
import { type LikeOrganisation, likeOrganisations } from "./duplicate-candidates.ts";
import { comparable } from "./keep-keys.ts";
import { type LikeApplication, likeApplications } from "./like-applications.ts";

const SHOWN = 5;
export type PossibleDuplicates = { organisations: LikeOrganisation[]; applications: LikeApplication[] };

/** For staff: members and other applications that may be the organisation of this application. */
export async function duplicatesOfApplication(ctx: Context, applicationId: string): Promise<PossibleDuplicates> {
  const [application] = isStaff(ctx.actor) ? await comparableApplications(ctx, [applicationId]) : [];
  if (!application) return { organisations: [], applications: [] };
  const { traits, organisationId } = application;
  return {
    organisations: (await likeOrganisations(ctx, traits, organisationId ?? undefined)).slice(0, SHOWN),
    applications: (await likeApplications(ctx, traits, applicationId)).slice(0, SHOWN),
  };
}

/** For staff: other organisations that may be this one. */
export async function duplicatesOfOrganisation(ctx: Context, organisationId: string): Promise<LikeOrganisation[]> {
  const [organisation] = isStaff(ctx.actor) ? await comparable(ctx, [organisationId]) : [];
  return organisation ? (await likeOrganisations(ctx, organisation.traits, organisationId)).slice(0, SHOWN) : [];
}

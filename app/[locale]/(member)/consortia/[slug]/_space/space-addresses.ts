import type { SpacePart } from "#domain/consortia/space-parts";
import type { Locale } from "#domain/kernel/state";
import { paths } from "#lib/paths";

/** Where each page of a workspace is. */
export const spaceAddresses = (locale: Locale, slug: string): Record<SpacePart, string> => {
  const to = paths(locale);
  return {
    overview: to.consortiumWorkspace(slug),
    partners: to.consortiumPartners(slug),
    requests: to.consortiumRequests(slug),
    invitations: to.consortiumInvitations(slug),
    eligibility: to.consortiumEligibility(slug),
    commitments: to.consortiumCommitments(slug),
    plan: to.consortiumPlan(slug),
    budget: to.consortiumBudget(slug),
    discussion: to.consortiumDiscussion(slug),
    documents: to.consortiumDocuments(slug),
    meetings: to.consortiumMeetings(slug),
    readiness: to.consortiumReadiness(slug),
    result: to.consortiumResult(slug),
    history: to.consortiumHistory(slug),
  };
};

import type { Locale } from "#domain/kernel/state";

/** Every address of the portal, in one language. surface.md lists them: they stay stable. */
export const paths = (locale: Locale) => {
  const at = (path: string) => `/${locale}${path}`;
  return {
    home: () => at(""),
    about: () => at("/about"),
    privacy: () => at("/privacy"),
    accessibility: () => at("/accessibility"),
    help: () => at("/help"),
    apply: () => at("/apply"),
    applySent: (reference: string) => at(`/apply/sent?reference=${encodeURIComponent(reference)}`),
    applyConfirm: (token: string) => at(`/apply/confirm/${token}`),
    applyLink: (token: string) => at(`/apply/link/${token}`),
    applyStatus: (reference: string) => at(`/apply/status/${encodeURIComponent(reference)}`),
    signIn: (returnTo?: string) => at(`/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ""}`),
    signInConfirm: (token: string) => at(`/sign-in/confirm/${token}`),
    setup: (token: string) => at(`/setup/${token}`),
    invitation: (token: string) => at(`/invitations/${token}`),
    directory: () => at("/directory"),
    organisation: (slug: string) => at(`/organisations/${slug}`),
    consortia: () => at("/consortia"),
    consortium: (slug: string) => at(`/consortia/${slug}`),
    consortiumNew: () => at("/consortia/new"),
    consortiumMembership: (slug: string) => at(`/consortia/${slug}/membership`),
    consortiumWorkspace: (slug: string) => at(`/consortia/${slug}/workspace`),
    desk: () => at("/desk"),
    profile: () => at("/profile"),
    people: () => at("/people"),
    account: () => at("/account"),
    staff: () => at("/staff"),
    staffApplications: () => at("/staff/applications"),
    staffApplication: (id: string) => at(`/staff/applications/${id}`),
    staffDecision: (id: string) => at(`/staff/applications/${id}/decision`),
    staffOrganisations: () => at("/staff/organisations"),
    staffConsortia: () => at("/staff/consortia"),
    staffPeople: () => at("/staff/people"),
  };
};

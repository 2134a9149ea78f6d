export const ORGANISATION_ROLES = ["owner", "admin", "editor", "contact", "billing", "viewer"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];
/** Those who decide for an organisation and invite people to it. */
export const MANAGER_ROLES = ["owner", "admin"] as const satisfies OrganisationRole[];
export const isManagerRole = (role: OrganisationRole) => MANAGER_ROLES.some((manager) => manager === role);

/** `committee` alone votes and scores: whoever has no other role in the cluster is not staff. */
export const CLUSTER_ROLES = ["committee", "reviewer", "staffAdmin"] as const;
export type ClusterRole = (typeof CLUSTER_ROLES)[number];
export const STAFF_ROLES = ["reviewer", "staffAdmin"] as const satisfies ClusterRole[];
/** What an administrator gives and takes. */
export const GRANTED_ROLES = ["reviewer", "committee"] as const satisfies ClusterRole[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/**
 * The lists of people. office: staff and the committee · members: those who act for an organisation, all or those with one role · none: those who have no role ·
 * everyone: all of them.
 */
export const PEOPLE_LISTS = [
  "office",
  "staffAdmin",
  "reviewer",
  "committee",
  "members",
  "owner",
  "admin",
  "editor",
  "viewer",
  "none",
  "everyone",
] as const;
export type PeopleList = (typeof PEOPLE_LISTS)[number];

/** What one administrator proposes and another confirms. */
export const ADMINISTRATOR_CHANGES = ["make", "remove"] as const;
export type AdministratorChange = (typeof ADMINISTRATOR_CHANGES)[number];

/** erased: nothing personal is left of them; the row stays for what they decided, voted and wrote about others. */
export const PERSON_STATUSES = ["invited", "active", "disabled", "erased"] as const;

/** sign-in: opens a session · step-up: renews the sign-in time of the session that asked for it. */
export const LINK_PURPOSES = ["sign-in", "step-up"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What holds personal data and is noted when staff or the committee open it; all but application, person and contact are lists. */
export const READ_THINGS = [
  "application",
  "person",
  "queue",
  "people",
  "organisations",
  "votes",
  "joinRequests",
  "contact",
  "search",
  "audit",
] as const;
export type ReadThing = (typeof READ_THINGS)[number];

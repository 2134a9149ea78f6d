export const ORGANISATION_ROLES = ["owner", "admin", "editor", "contact", "billing", "viewer"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export const CLUSTER_ROLES = ["reviewer", "staffAdmin"] as const;
export type ClusterRole = (typeof CLUSTER_ROLES)[number];

export const PERSON_STATUSES = ["invited", "active", "disabled"] as const;

/** sign-in: opens a session · step-up: renews the sign-in time of the session that asked for it. */
export const LINK_PURPOSES = ["sign-in", "step-up"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

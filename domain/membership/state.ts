export const APPLICATION_STATUSES = ["unconfirmed", "submitted", "changesAsked", "approved", "refused", "withdrawn", "expired"] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

const allowedFrom = {
  confirm: ["unconfirmed"],
  expire: ["unconfirmed"],
  take: ["submitted", "changesAsked"],
  approve: ["submitted"],
  askForChanges: ["submitted"],
  resend: ["changesAsked"],
  refuse: ["submitted", "changesAsked"],
  withdraw: ["unconfirmed", "submitted", "changesAsked"],
} satisfies Record<string, ApplicationStatus[]>;

export type ApplicationStep = keyof typeof allowedFrom;
export const APPLICATION_STEPS = Object.keys(allowedFrom) as ApplicationStep[];

/** The statuses from which a step leads on; the verb's WHERE and the page's button both read it. */
export const from = (step: ApplicationStep): ApplicationStatus[] => [...allowedFrom[step]];
export const canTake = (step: ApplicationStep, status: ApplicationStatus) => from(step).includes(status);

/** While one of these, a second form of the same address for the same organisation leads to the first. */
export const OPEN_STATUSES: ApplicationStatus[] = ["unconfirmed", "submitted", "changesAsked"];

/** The cluster has said yes or no. */
export const DECIDED_STATUSES: ApplicationStatus[] = ["approved", "refused"];

export const CONSENT_KINDS = ["privacy", "listing", "newsletter"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
export const APPLICATION_LINK_PURPOSES = ["confirm", "status"] as const;

import type { ModerationFilter, OrganisationModerationView } from "#domain/organisations/moderation/moderation-views";
import { UNSTATED } from "#domain/organisations/state";
import type { QueueQuery } from "#domain/review/queue/queue";
import { APPLICANT_STAGE } from "#domain/review/state";
import type { FreshnessBand } from "./figures/freshness.ts";
import { type Members, NOT_STATED } from "./figures/members.ts";
import type { StaffFigures } from "./staff-figures.ts";

/** A list of the office's organisations, and one of the queue. */
export type OrganisationList = { view: OrganisationModerationView } & ModerationFilter;
export type ApplicationList = Pick<QueueQuery, "view"> & Partial<QueueQuery>;
type Key<Group extends "kinds" | "sectors" | "regions"> = Members[Group][number]["key"];

/** Where each figure's organisations or applications are listed: the list holds as many as the figure says. */
export function figureLists({ at, period }: Pick<StaffFigures, "at" | "period">) {
  // Until the end of a day that is over; all of today are members "now".
  const members = { view: "members", ...(period.until <= at ? { until: period.lastDay } : {}) } as const;
  const said = <K extends string>(key: K) => (key === NOT_STATED ? UNSTATED : (key as Exclude<K, typeof NOT_STATED>));
  const undecided = { view: "all", status: "open" } as const;
  return {
    members: members satisfies OrganisationList as OrganisationList,
    notYet: { view: "notYet" } satisfies OrganisationList as OrganisationList,
    joined: { view: "members", joined: "yes" } satisfies OrganisationList as OrganisationList,
    kind: (key: Key<"kinds">): OrganisationList => ({ ...members, kind: said(key) }),
    sector: (key: Key<"sectors">): OrganisationList => ({ ...members, sector: said(key) }),
    region: (key: Key<"regions">): OrganisationList => ({ ...members, region: said(key) }),
    band: (confirmed: FreshnessBand): OrganisationList => ({ view: "members", confirmed }),
    undecided: undecided satisfies ApplicationList as ApplicationList,
    overdue: { view: "overdue" } satisfies ApplicationList as ApplicationList,
    unassigned: { ...undecided, assigned: "nobody" } satisfies ApplicationList as ApplicationList,
    stage: (stage: string): ApplicationList => (stage === APPLICANT_STAGE ? { view: "applicant" } : { ...undecided, stage }),
    overdueIn: (stage: string): ApplicationList =>
      stage === APPLICANT_STAGE ? { view: "overdue", status: "changesAsked" } : { view: "overdue", stage },
  };
}

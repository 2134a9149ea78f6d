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
  const members: OrganisationList = { view: "members", ...(period.until <= at ? { until: period.lastDay } : {}) };
  const notYet: OrganisationList = { view: "notYet" };
  const joined: OrganisationList = { view: "members", joined: "yes" };
  const undecided: ApplicationList = { view: "all", status: "open" };
  const overdue: ApplicationList = { view: "overdue" };
  const unassigned: ApplicationList = { ...undecided, assigned: "nobody" };
  const said = <K extends string>(key: K) => (key === NOT_STATED ? UNSTATED : (key as Exclude<K, typeof NOT_STATED>));
  return {
    ...{ members, notYet, joined, undecided, overdue, unassigned },
    kind: (key: Key<"kinds">): OrganisationList => ({ ...members, kind: said(key) }),
    sector: (key: Key<"sectors">): OrganisationList => ({ ...members, sector: said(key) }),
    region: (key: Key<"regions">): OrganisationList => ({ ...members, region: said(key) }),
    band: (confirmed: FreshnessBand): OrganisationList => ({ view: "members", confirmed }),
    stage: (stage: string): ApplicationList => (stage === APPLICANT_STAGE ? { view: "applicant" } : { ...undecided, stage }),
    overdueIn: (stage: string): ApplicationList =>
      stage === APPLICANT_STAGE ? { ...overdue, status: "changesAsked" } : { ...overdue, stage },
  };
}

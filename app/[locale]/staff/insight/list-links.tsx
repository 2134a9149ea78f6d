import type { ReactNode } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ApplicationList, OrganisationList } from "#domain/insight/figure-lists";
import type { Locale } from "#domain/kernel/state";
import { UNNARROWED, usualSort } from "#domain/review/queue/queue";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { queueHref } from "../applications/applications.params.ts";
import { moderationHref } from "../organisations/moderation.params.ts";

/** Numbers of figures that open their list; nought opens none. `of`: what they count, which a screen reader says with the link. */
export function listLinks(locale: Locale) {
  const to = paths(locale);
  const link = (n: number, text: ReactNode, href: string, of: string) =>
    n === 0 ? (
      text
    ) : (
      <a className="alone min-w-6 text-end [dd_&]:text-start" href={href}>
        {text}
        <VisuallyHidden>: {of}</VisuallyHidden>
      </a>
    );
  return {
    opens: (n: number, list: OrganisationList, of: string) =>
      link(n, formatNumber(n, locale), moderationHref(to.staffOrganisations(), list), of),
    queued: (n: number, text: ReactNode, list: ApplicationList, of: string) =>
      link(n, text, queueHref(to.staffApplications(), { ...UNNARROWED, sort: usualSort(list.view), page: 1, ...list }), of),
  };
}

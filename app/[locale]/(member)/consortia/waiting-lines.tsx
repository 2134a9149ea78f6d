import { getLocale, getTranslations } from "next-intl/server";
import type { WaitingKind, WaitingThing } from "#domain/consortia/waiting/state";
import { formatDate, formatDateTime, formatList, relativeDay } from "#lib/format";
import { isNear } from "#lib/format/near";
import { paths } from "#lib/paths";
import { SUGGESTIONS } from "./[slug]/partners/partners.params.ts";

/** The id of what the coordinator asks a partner at the top of the workspace. */
export const COORDINATION = "coordination";
/** The id of what the office returned, at the top of the workspace. */
export const NOT_PUBLISHED = "not-published";

/** Where each of them comes to its end. */
export function waitingHref(to: ReturnType<typeof paths>, slug: string, kind: WaitingKind): string {
  const pages: Record<WaitingKind, string> = {
    correct: `${to.consortiumWorkspace(slug)}#${NOT_PUBLISHED}`,
    ...{ coordinate: `${to.consortiumWorkspace(slug)}#${COORDINATION}`, invitation: to.consortiumMembership(slug) },
    ...{ firstMeeting: to.consortiumMembership(slug) },
    ...{ requests: to.consortiumRequests(slug), agreement: to.consortiumDocuments(slug), meetings: to.consortiumMeetings(slug) },
    ...{ sign: to.consortiumLetter(slug), renew: to.consortiumCommitments(slug), commit: to.consortiumCommitments(slug) },
    ...{
      ...{ result: to.consortiumResult(slug), resultAgain: to.consortiumResult(slug) },
      confirmCosts: to.consortiumBudget(slug),
      confirmWork: to.consortiumPlan(slug),
      costs: to.consortiumBudget(slug),
      work: to.consortiumPlan(slug),
      messages: to.consortiumDiscussion(slug),
    },
    roles: `${to.consortiumPartners(slug)}#${SUGGESTIONS}`,
  };
  return pages[kind];
}

/** What a consortium wants of somebody, a line each: a link that leads to its end, and until when. */
export async function WaitingLines({ slug, things, now }: { slug: string; things: readonly WaitingThing[]; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("consortia.space.waiting"), getLocale()]);
  const to = paths(locale);
  return things.map(({ kind, organisationId, organisation, n, names, due }) => {
    const day = due && (due.zone ? formatDateTime(due.at, locale, { zone: due.zone }) : formatDate(due.at, locale));
    const why = kind === "agreement" ? t("agreementWhy") : kind === "roles" ? formatList(names, locale) : undefined;
    return (
      <li key={`${kind} ${organisationId}`}>
        <a className="main alone" href={waitingHref(to, slug, kind)}>
          {t(kind, { n, organisation })}
        </a>
        {due && day ? (
          <p className={isNear(due.at, now, "task") ? "deadline" : "meta"}>
            <time dateTime={due.at.toISOString()}>{t("until", { date: day, left: relativeDay(due.at, now, locale) })}</time>
          </p>
        ) : null}
        {why ? <p className="meta wrap-anywhere">{why}</p> : null}
      </li>
    );
  });
}

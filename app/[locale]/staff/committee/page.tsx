import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { StatusBadge } from "#components/ui/status-badge";
import { noteReading } from "#domain/access/people/note-reading";
import { isJudge, isStaff } from "#domain/kernel/actor";
import { isVoter } from "#domain/review/committee/committee";
import { openVotesOf } from "#domain/review/committee/open-votes";
import { formatDateTime } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { peopleHref } from "../people/people.params.ts";
import { judgesOnly } from "../staff-only.ts";
import { titleFor } from "../title-for.ts";

const TONES = { voted: "ok", waiting: "warn", recusal: "grey", following: "grey" } as const;

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("committee.page"), getTranslations("common")]);
  return { ...(await titleFor(isJudge, `${t("title")} · ${common("nav.staff")}`)), robots: { index: false } };
}

/** Where whoever has nothing to vote on goes instead: staff to the applications, others of the committee to the directory. */
async function WayOn({ isOfStaff }: { isOfStaff: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("committee.page"), getLocale()]);
  const to = paths(locale);
  return isOfStaff ? (
    <LinkButton href={to.staffApplications()}>{t("seeApplications")}</LinkButton>
  ) : (
    <LinkButton href={to.directory()}>{t("seeDirectory")}</LinkButton>
  );
}

/** What the reader is asked to vote on. */
export default guarded(async function Committee() {
  const [t, locale, who] = await Promise.all([getTranslations("committee.page"), getLocale(), judgesOnly()]);
  if (!who) {
    status(404);
    return <NotFound />;
  }
  const ctx = await requestContext();
  noteAfter(() => noteReading(ctx, { what: "votes" }));
  const [votes, votesAtAll] = [await openVotesOf(ctx), await isVoter(ctx)];
  return (
    <div className="max-w-[820px] stack">
      <PageTitle
        lead={t("lead")}
        aside={
          isStaff(who) ? (
            <LinkButton quiet href={peopleHref(paths(locale).staffPeople(), { list: "committee" })}>
              {t("people")}
            </LinkButton>
          ) : undefined
        }
      >
        {t("title")}
      </PageTitle>
      {votes.length === 0 ? (
        <EmptyState title={t(votesAtAll || isStaff(who) ? "none" : "notVoter")} action={<WayOn isOfStaff={isStaff(who)} />}>
          {t(votesAtAll ? "noneText" : isStaff(who) ? "notVoterStaffText" : "notVoterText")}
        </EmptyState>
      ) : null}
      <ul className="space-y-3">
        {votes.map(({ applicationId, reference, organisation, closesAt, state, voted, quorum }) => (
          <li key={applicationId} className="box">
            <div className="row between">
              <a className="main tap wrap-anywhere" href={paths(locale).staffApplication(applicationId)}>
                {organisation}
              </a>
              <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>
            </div>
            <p className="meta num">
              {reference}
              {BETWEEN_PARTS}
              {t("until", { date: formatDateTime(closesAt, locale) })}
            </p>
            {voted === undefined ? null : (
              <p className="num">{t("progress", { voted, quorum, reached: voted >= quorum ? "yes" : "no" })}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
});

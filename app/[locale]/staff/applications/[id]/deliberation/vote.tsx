import { getLocale, getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/application/review-reads";
import type { VoteView } from "#domain/review/committee/votes";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { openCommitteeVote } from "../committee-actions.ts";
import { OneButton } from "../one-button.tsx";
import { OpenVote } from "./open-vote.tsx";

type Props = { application: ReviewView; votes: VoteView[]; now: Date };

/** The committee's votes: the open one with one's ballot, the closed ones with what came out. */
export async function Vote({ application, votes, now }: Props) {
  const [t, locale] = await Promise.all([getTranslations("committee.vote"), getLocale()]);
  const { id, may } = application;
  const open = votes.find(({ closedAt }) => closedAt === null);
  const closed = votes.filter(({ closedAt }) => closedAt !== null);
  return (
    <section className="box stack">
      <h2>{t("title")}</h2>
      {votes.length === 0 ? <p className="meta">{t("none")}</p> : null}
      {open ? <OpenVote application={application} vote={open} now={now} /> : null}
      {may.openVote === true ? (
        <>
          <p className="meta">{t("about")}</p>
          <div className="mt-3">
            <OneButton action={openCommitteeVote} name="open-vote" applicationId={id} look="btn quiet small" lastVote={votes[0]?.id}>
              {t("open")}
            </OneButton>
          </div>
        </>
      ) : null}
      <ul className="space-y-2">
        {closed.map(({ id: voteId, closedAt, result }) =>
          closedAt && result ? (
            <li key={voteId}>
              <b>{t(result.carried ? "carried" : result.quorate ? "notCarried" : "notQuorate")}</b>
              <span className="block num">{t("counts", result)}</span>
              <span className="meta num block">
                {t("closedOn", { date: formatDate(closedAt, locale) })}. <a href={paths(locale).staffMinutes(id, voteId)}>{t("minutes")}</a>
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}

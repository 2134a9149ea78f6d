import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import type { ReviewView } from "#domain/review/application/review-reads";
import type { VoteView } from "#domain/review/committee/votes";
import { formatDate, formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { closeCommitteeVote, openCommitteeVote } from "../committee-actions.ts";
import { OneButton } from "../one-button.tsx";
import { BallotForm } from "./ballot-form.tsx";

type Props = { application: ReviewView; votes: VoteView[]; now: Date };

/** The committee's votes: the open one with one's ballot, the closed ones with what came out. */
export async function Vote({ application: { id, may }, votes, now }: Props) {
  const [t, locale] = await Promise.all([getTranslations("committee.vote"), getLocale()]);
  const open = votes.find(({ closedAt }) => closedAt === null);
  const closed = votes.filter(({ closedAt }) => closedAt !== null);
  const mayClose = open && (open.closesAt <= now || open.voted >= open.mayVote);
  return (
    <section className="box stack">
      <h2>{t("title")}</h2>
      {votes.length === 0 ? <p className="meta">{t("none")}</p> : null}
      {open ? (
        <>
          <Facts
            facts={[
              { term: t("kind"), value: t(open.secret ? "secret" : "named") },
              { term: t("quorum"), value: t(open.voted >= open.quorum ? "quorumReached" : "quorumOpen", { n: open.quorum }) },
              { term: t("until"), value: formatDateTime(open.closesAt, locale) },
              { term: t("voted"), value: t("votedOf", { n: open.voted, all: open.mayVote }) },
              ...(open.missing.length > 0 ? [{ term: t("missing"), value: open.missing.join(", ") }] : []),
            ]}
          />
          {open.iVoted ? (
            <p>{t("youVoted")}</p>
          ) : may.vote === true && open.closesAt > now ? (
            <BallotForm applicationId={id} vote={open} />
          ) : null}
          {may.closeVote === true && mayClose ? (
            <OneButton action={closeCommitteeVote} name="close-vote" applicationId={id} look="btn small">
              {t("close")}
            </OneButton>
          ) : null}
        </>
      ) : null}
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

import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Facts } from "#components/ui/facts";
import type { ReviewView } from "#domain/review/application/review-reads";
import type { VoteView } from "#domain/review/committee/votes";
import { formatDateTime } from "#lib/format";
import { closeCommitteeVote, remindCommittee } from "../committee-actions.ts";
import { OneButton } from "../one-button.tsx";
import { BallotForm } from "./ballot-form.tsx";

type Props = { application: ReviewView; vote: VoteView; now: Date };

/** An open vote: who has voted, the reader's ballot, and the buttons to remind and to close where the application is assigned to the reader. */
export async function OpenVote({ application: { id, may }, vote, now }: Props) {
  const [t, locale] = await Promise.all([getTranslations("committee.vote"), getLocale()]);
  const { secret, quorum, voted, mayVote, voters, missing, toRemind, closesAt } = vote;
  const goesOn = closesAt > now;
  const names = (list: string[]) => (list.length > 0 ? <span className="meta block wrap-anywhere">{list.join(", ")}</span> : null);
  return (
    <>
      <Facts
        facts={[
          { term: t("kind"), value: t(secret ? "secret" : "named") },
          { term: t("quorum"), value: t(voted >= quorum ? "quorumReached" : "quorumOpen", { n: quorum }) },
          { term: t("until"), value: formatDateTime(closesAt, locale) },
          {
            term: t("voted"),
            value: (
              <>
                {t("votedOf", { n: voted, all: mayVote })}
                {names(voters)}
              </>
            ),
          },
          ...(missing.length > 0 ? [{ term: t("missing"), value: missing.join(", ") }] : []),
        ]}
      />
      {vote.iVoted ? <p>{t("youVoted")}</p> : may.vote === true && goesOn ? <BallotForm applicationId={id} vote={vote} /> : null}
      {may.remindVoters === true && goesOn && missing.length > 0 ? (
        <WordedForm className="stack" prefix="remind-" action={remindCommittee}>
          <HiddenField name="applicationId" value={id} />
          {toRemind > 0 ? (
            <SubmitButton className="btn quiet small">{t("remind", { n: toRemind })}</SubmitButton>
          ) : (
            <p className="meta">{t("remindLater")}</p>
          )}
        </WordedForm>
      ) : null}
      {may.closeVote === true ? <Close id={id} vote={vote} goesOn={goesOn} /> : null}
    </>
  );
}

/** Asks before it closes a vote in which people can still vote. */
async function Close({ id, vote: { mayEnd, missing, voted, quorum }, goesOn }: { id: string; vote: VoteView; goesOn: boolean }) {
  const t = await getTranslations("committee.vote");
  if (!mayEnd) return voted >= quorum ? <p className="meta">{t("closeRule")}</p> : null;
  if (!goesOn || missing.length === 0)
    return (
      <OneButton action={closeCommitteeVote} name="close-vote" applicationId={id} look="btn small">
        {t("close")}
      </OneButton>
    );
  return (
    <WordedForm className="stack" prefix="close-vote-" action={closeCommitteeVote}>
      <HiddenField name="applicationId" value={id} />
      <ConfirmFold summary={t("close")} confirm={t("closeDo")}>
        {t("closeEarly", { names: missing.join(", "), n: missing.length })}
      </ConfirmFold>
    </WordedForm>
  );
}

"use server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { castBallot } from "#domain/review/committee/cast-ballot";
import { closeVote } from "#domain/review/committee/close-vote";
import { openVote } from "#domain/review/committee/open-vote";
import { remindVoters } from "#domain/review/committee/remind-voters";
import { scoreApplication } from "#domain/review/committee/score-application";
import { askReopening } from "#domain/review/decision/ask-reopening";
import { confirmReopening } from "#domain/review/decision/confirm-reopening";
import { declineReopening } from "#domain/review/decision/decline-reopening";
import { AskReopening, CastBallot, DeclareRecusal, OpenVote, ReviewApplication, ScoreApplication } from "#domain/review/input";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { withdrawRecusal } from "#domain/review/recusals/withdraw-recusal";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { shownAgain as after } from "./answers/shown-again.ts";

export const declare = formAction({ words: "committee", input: DeclareRecusal, verb: declareRecusal, after });
export const withdraw = formAction({ words: "committee", input: ReviewApplication, verb: withdrawRecusal, after });
export const score = formAction({ words: "committee", input: ScoreApplication, verb: scoreApplication, after });
export const openCommitteeVote = formAction({ words: "committee", input: OpenVote, verb: openVote, after });
export const ballot = formAction({
  words: "committee",
  input: CastBallot,
  verb: castBallot,
  // A closed vote leaves members of the committee outside staff only its minutes to read.
  after: ({ isClosed }, locale, input) =>
    isClosed ? redirect(paths(locale).staffMinutes(input.applicationId, input.voteId)) : after(undefined, locale, input),
});
export const closeCommitteeVote = formAction({ words: "committee", input: ReviewApplication, verb: closeVote, after });
export const remindCommittee = formAction({
  words: "committee",
  input: ReviewApplication,
  verb: remindVoters,
  after: async ({ n }, locale, input) => {
    after(undefined, locale, input);
    return (await getTranslations("committee.vote"))("reminded", { n });
  },
});
export const reopen = formAction({ words: "committee", input: AskReopening, verb: askReopening, after });
export const agree = formAction({ words: "committee", input: ReviewApplication, verb: confirmReopening, after });
export const decline = formAction({ words: "committee", input: ReviewApplication, verb: declineReopening, after });

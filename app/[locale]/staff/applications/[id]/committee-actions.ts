"use server";
import { revalidatePath } from "next/cache";
import type { Locale } from "#domain/kernel/state";
import { askReopening } from "#domain/review/ask-reopening";
import { castBallot } from "#domain/review/cast-ballot";
import { closeVote } from "#domain/review/close-vote";
import { confirmReopening } from "#domain/review/confirm-reopening";
import { declareConflict } from "#domain/review/declare-conflict";
import { declineReopening } from "#domain/review/decline-reopening";
import { AskReopening, CastBallot, DeclareConflict, ReviewApplication, ScoreApplication } from "#domain/review/input";
import { openVote } from "#domain/review/open-vote";
import { scoreApplication } from "#domain/review/score-application";
import { withdrawConflict } from "#domain/review/withdraw-conflict";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";

const shown = (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) => {
  revalidatePath(paths(locale).staffApplication(applicationId));
  return undefined;
};

export const declare = formAction({ words: "committee", input: DeclareConflict, verb: declareConflict, after: shown });
export const withdraw = formAction({ words: "committee", input: ReviewApplication, verb: withdrawConflict, after: shown });
export const score = formAction({ words: "committee", input: ScoreApplication, verb: scoreApplication, after: shown });
export const openCommitteeVote = formAction({ words: "committee", input: ReviewApplication, verb: openVote, after: shown });
export const ballot = formAction({ words: "committee", input: CastBallot, verb: castBallot, after: shown });
export const closeCommitteeVote = formAction({ words: "committee", input: ReviewApplication, verb: closeVote, after: shown });
export const reopen = formAction({ words: "committee", input: AskReopening, verb: askReopening, after: shown });
export const agree = formAction({ words: "committee", input: ReviewApplication, verb: confirmReopening, after: shown });
export const decline = formAction({ words: "committee", input: ReviewApplication, verb: declineReopening, after: shown });

"use server";
import { redirect } from "next/navigation";
import { closeConsortium } from "#domain/consortia/close-consortium";
import { TakeCommitment, WithdrawCommitment } from "#domain/consortia/commitments/input";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { withdrawCommitment } from "#domain/consortia/commitments/withdraw-commitment";
import { answerCoordinationOffer } from "#domain/consortia/coordination/answer-coordination-offer";
import { AnswerCoordinationOffer, OfferCoordination, WithdrawCoordinationOffer } from "#domain/consortia/coordination/input";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { withdrawCoordinationOffer } from "#domain/consortia/coordination/withdraw-coordination-offer";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { AcceptPartner, CloseConsortium, DeclinePartner, EditConsortium, UndoAnswer } from "#domain/consortia/input";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { undoAnswer } from "#domain/consortia/partners/undo-answer";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { withRows } from "#lib/forms/form-rows";
import { paths } from "#lib/paths";
import { withPreparedText } from "./prepared-text.ts";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumWorkspace(slug));

export const accept = formAction({ words: "consortia", input: AcceptPartner, verb: acceptPartner, after: back });
export const decline = withPreparedText(formAction({ words: "consortia", input: DeclinePartner, verb: declinePartner, after: back }));
export const undo = formAction({ words: "consortia", input: UndoAnswer, verb: undoAnswer, after: back });
export const close = formAction({ words: "consortia", input: CloseConsortium, verb: closeConsortium, after: back });
export const edit = withRows(formAction({ words: "consortia", input: EditConsortium, verb: editConsortium, after: back }), { seats: "1" });
export const takeStep = formAction({ words: "commitments", input: TakeCommitment, verb: takeCommitment, after: back });
export const withdrawSteps = formAction({ words: "commitments", input: WithdrawCommitment, verb: withdrawCommitment, after: back });

export const offer = formAction({
  words: "consortia",
  keep: "offerCoordination",
  input: OfferCoordination,
  verb: offerCoordination,
  after: back,
});
export const withdrawOffer = formAction({
  words: "consortia",
  input: WithdrawCoordinationOffer,
  verb: withdrawCoordinationOffer,
  after: back,
});
export const answerOffer = formAction({ words: "consortia", input: AnswerCoordinationOffer, verb: answerCoordinationOffer, after: back });

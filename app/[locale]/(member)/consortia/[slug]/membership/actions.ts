"use server";
import { redirect } from "next/navigation";
import { chooseFirstMeeting } from "#domain/consortia/first-meetings/choose-first-meeting";
import { declineFirstMeeting } from "#domain/consortia/first-meetings/decline-first-meeting";
import { ChooseFirstMeeting, DeclineFirstMeeting } from "#domain/consortia/first-meetings/input";
import { AnswerInvitation, AskToJoin, LeaveConsortium, UndoInvitationAnswer, WithdrawRequest } from "#domain/consortia/input";
import { answerInvitation } from "#domain/consortia/partners/answer-invitation";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { undoInvitationAnswer } from "#domain/consortia/partners/undo-invitation-answer";
import { withdrawRequest } from "#domain/consortia/partners/withdraw-request";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const ask = formAction({
  words: "consortia",
  input: AskToJoin,
  verb: askToJoin,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

export const withdraw = formAction({
  words: "consortia",
  input: WithdrawRequest,
  verb: withdrawRequest,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

export const leave = formAction({
  words: "consortia",
  keep: "leaveConsortium",
  input: LeaveConsortium,
  verb: leaveConsortium,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

export const answer = formAction({
  words: "invitations",
  input: AnswerInvitation,
  verb: answerInvitation,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

export const undo = formAction({
  words: "invitations",
  input: UndoInvitationAnswer,
  verb: undoInvitationAnswer,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

export const choose = formAction({
  words: "meetings",
  input: ChooseFirstMeeting,
  verb: chooseFirstMeeting,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

export const declineTimes = formAction({
  words: "meetings",
  input: DeclineFirstMeeting,
  verb: declineFirstMeeting,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumMembership(slug)),
});

"use server";
import { redirect } from "next/navigation";
import { answerMeeting } from "#domain/consortia/meetings/answer-meeting";
import { fixMeeting } from "#domain/consortia/meetings/fix-meeting";
import { AnswerMeeting, FixMeeting, ProposeMeeting, RemoveMeeting } from "#domain/consortia/meetings/input";
import { proposeMeeting } from "#domain/consortia/meetings/propose-meeting";
import { removeMeeting } from "#domain/consortia/meetings/remove-meeting";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumMeetings(slug));

export const propose = formAction({ words: "meetings", input: ProposeMeeting, verb: proposeMeeting, after: back });
export const answer = formAction({ words: "meetings", input: AnswerMeeting, verb: answerMeeting, after: back });
export const fix = formAction({ words: "meetings", input: FixMeeting, verb: fixMeeting, after: back });
export const remove = formAction({ words: "meetings", input: RemoveMeeting, verb: removeMeeting, after: back });

"use server";
import { redirect } from "next/navigation";
import { cancelFirstMeeting } from "#domain/consortia/first-meetings/cancel-first-meeting";
import { CancelFirstMeeting, ProposeFirstMeeting } from "#domain/consortia/first-meetings/input";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { AcceptPartner, DeclinePartner, ReserveRequest, UndoAnswer } from "#domain/consortia/input";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { reserveRequest } from "#domain/consortia/partners/reserve-request";
import { undoAnswer } from "#domain/consortia/partners/undo-answer";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { withPreparedText } from "./prepared-text.ts";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumRequests(slug));

export const accept = formAction({ words: "consortia", input: AcceptPartner, verb: acceptPartner, after: back });
export const decline = withPreparedText(formAction({ words: "consortia", input: DeclinePartner, verb: declinePartner, after: back }));
export const reserve = formAction({ words: "consortia", input: ReserveRequest, verb: reserveRequest, after: back });
export const undo = formAction({ words: "consortia", input: UndoAnswer, verb: undoAnswer, after: back });
export const proposeMeeting = formAction({ words: "meetings", input: ProposeFirstMeeting, verb: proposeFirstMeeting, after: back });
export const cancelMeeting = formAction({ words: "meetings", input: CancelFirstMeeting, verb: cancelFirstMeeting, after: back });

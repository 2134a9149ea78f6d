import { z } from "zod";
import { tokenField } from "#domain/access/input";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { emailAddress, idField, line, paragraph } from "#domain/kernel/input";
import { JOIN_PROOFS } from "#domain/organisations/state";

const role = z.enum(ORGANISATION_ROLES);
export const AcceptJoinRequest = z.strictObject({ requestId: idField, role });
export type AcceptJoinRequest = z.output<typeof AcceptJoinRequest>;
export const JoinRequestInput = z.strictObject({ requestId: idField });
export type JoinRequestInput = z.output<typeof JoinRequestInput>;

export const EVIDENCE_LENGTH = 1000;
/** Why the office should believe it: left out where the address says enough. */
const evidence = paragraph(EVIDENCE_LENGTH).optional();
/** Somebody who is signed in asks to act for an organisation: the account says who they are. */
export const AskAsPerson = z.strictObject({ organisationId: idField, evidence });
export type AskAsPerson = z.output<typeof AskAsPerson>;
export const AskAsVisitor = AskAsPerson.extend({ firstName: line(80), lastName: line(80), email: emailAddress, position: line(120) });
export type AskAsVisitor = z.output<typeof AskAsVisitor>;

export const JoinRequestToken = z.strictObject({ token: tokenField });
export type JoinRequestToken = z.output<typeof JoinRequestToken>;
export const AnswerJoinRequest = z.strictObject({ token: tokenField, answer: z.enum(["accept", "decline"]) });
export type AnswerJoinRequest = z.output<typeof AnswerJoinRequest>;

export const OFFICE_REASON = { max: 1000, min: 10 };
const reason = paragraph(OFFICE_REASON.max, OFFICE_REASON.min);
export const AcceptAsOffice = z.strictObject({ requestId: idField, role, proof: z.enum(JOIN_PROOFS), reason });
export type AcceptAsOffice = z.output<typeof AcceptAsOffice>;
export const DeclineAsOffice = z.strictObject({ requestId: idField, reason });
export type DeclineAsOffice = z.output<typeof DeclineAsOffice>;

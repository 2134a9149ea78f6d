import { z } from "zod";
import { hidingFields, isReasoned } from "#domain/organisations/moderation/hiding-input";
import { chosenId, idField, line, paragraph, versionField } from "../kernel/input.ts";
import type { Localised } from "../kernel/state.ts";
import { CAPABILITY_CODES } from "../organisations/capabilities/capability-terms.ts";
import { KINDS, SECTORS } from "../organisations/state.ts";
import { instantOf, isZone, LOCAL_TIME } from "./closing.ts";
import { AUDIENCES } from "./publication/state.ts";
import { countriesTyped } from "./roles/countries-typed.ts";
import type { StatedRole } from "./roles/role-columns.ts";
import { INVITATION_ANSWERS, MAX_ROLES, MAX_SEATS, PARTICIPATIONS, ROLE_NEEDS, RULE_PACKS } from "./state.ts";

const issue = (code: string) => ({ code: "custom" as const, params: { code } });

const aimText = paragraph(2000, 20);
type Written = Localised & { written?: string };

/** One text (in the language of the page) or one a language (`aim.en` …): at least one, of 20 to 2,000 characters. */
export const writtenText = z
  .union([z.string(), z.object({ en: z.string().optional(), es: z.string().optional(), eu: z.string().optional() })])
  .optional()
  .transform((given, ctx): Written => {
    const texts = Object.entries(typeof given === "string" ? { written: given } : (given ?? {})).filter(([, text]) => text?.trim());
    if (texts.length === 0) ctx.addIssue(issue("missing"));
    return Object.fromEntries(
      texts.map(([language, text]) => {
        const read = aimText.safeParse(text);
        // Without its message, so that the form's own words are asked for.
        for (const { message: _, ...each } of read.error?.issues ?? [])
          ctx.addIssue({ ...each, input: text, path: language === "written" ? [] : [language] } as never);
        return [language, read.data];
      }),
    );
  });

const row = z
  .object({
    id: idField.optional(),
    title: line(80).optional(),
    sector: z.enum(SECTORS).optional(),
    seats: z.coerce.number().int().min(1).max(MAX_SEATS).optional(),
    need: z.enum(ROLE_NEEDS).optional(),
    work: paragraph(600).optional(),
    kinds: z.array(z.enum(KINDS)).optional(),
    countries: countriesTyped,
    newCountry: z.coerce.boolean().optional(),
    capability: z.enum(CAPABILITY_CODES).optional(),
  })
  .superRefine((given, ctx) => {
    if (!given.title && !given.sector) return;
    for (const name of ["title", "sector", "seats"] as const)
      if (given[name] === undefined) ctx.addIssue({ ...issue(name === "sector" ? "choice" : "missing"), path: [name] });
  });

type Row = StatedRole & { id?: string | undefined };
/** Rows in which nothing was written fall away. */
const roles = z
  .array(row)
  .max(MAX_ROLES)
  .optional()
  .transform((rows, ctx): Row[] => {
    const filled = (rows ?? []).flatMap(({ title, sector, seats, ...more }) =>
      title && sector && seats ? [{ ...more, title, sector, seats }] : [],
    );
    if (filled.length === 0) ctx.addIssue(issue("missing"));
    return filled;
  });

const closing = { closesAt: z.string().regex(LOCAL_TIME), zone: z.string().refine(isZone, { params: { code: "choice" } }) };

const text = {
  title: line(120, 3),
  aim: writtenText,
  roles,
  ...closing,
  rulePack: z.enum(RULE_PACKS).optional(),
  callId: idField.optional(),
};

/** The wall-clock time and its zone become an instant. */
const withInstant = <T extends { closesAt: string; zone: string }>(
  given: T,
  ctx: z.RefinementCtx,
): Omit<T, "closesAt"> & { closesAt: Date } => {
  const closesAt = instantOf(given.closesAt, given.zone);
  if (!closesAt) ctx.addIssue({ ...issue("noSuchTime"), path: ["closesAt"] });
  return { ...given, closesAt: closesAt ?? new Date(0) };
};

export const CreateConsortium = z
  .object({ organisationId: idField, audience: z.enum(AUDIENCES).default("invited"), ...text })
  .transform(withInstant);
export type CreateConsortium = z.infer<typeof CreateConsortium>;

export const EditConsortium = z.object({ consortiumId: idField, version: versionField, ...text }).transform(withInstant);
export type EditConsortium = z.infer<typeof EditConsortium>;

const place = { consortiumId: idField, organisationId: idField };
export const AskToJoin = z.object({ ...place, roleId: chosenId, message: paragraph(1000), experience: paragraph(1000).optional() });
export type AskToJoin = z.infer<typeof AskToJoin>;
export const WithdrawRequest = z.object(place);
export type WithdrawRequest = z.infer<typeof WithdrawRequest>;
/** `reason`: what the coordinator reads. */
export const LeaveConsortium = z.object({ ...place, reason: paragraph(1000).optional() });
export type LeaveConsortium = z.infer<typeof LeaveConsortium>;

export const AnswerInvitation = z.object({ ...place, answer: z.enum(INVITATION_ANSWERS) });
export type AnswerInvitation = z.infer<typeof AnswerInvitation>;
export const UndoInvitationAnswer = z.object(place);
export type UndoInvitationAnswer = z.infer<typeof UndoInvitationAnswer>;

const request = { consortiumId: idField, requestId: idField };
export const OpenRequest = z.object(request);
export type OpenRequest = z.infer<typeof OpenRequest>;
export const InviteMember = z.object({ ...place, roleId: chosenId, invitation: paragraph(1000) });
export type InviteMember = z.infer<typeof InviteMember>;
export const WithdrawInvitation = z.object(request);
export type WithdrawInvitation = z.infer<typeof WithdrawInvitation>;
export const AcceptPartner = z.object(request);
export type AcceptPartner = z.infer<typeof AcceptPartner>;
export const ReserveRequest = z.object(request);
export type ReserveRequest = z.infer<typeof ReserveRequest>;
export const UndoAnswer = z.object(request);
export type UndoAnswer = z.infer<typeof UndoAnswer>;
export const DeclinePartner = z.object({ ...request, reason: paragraph(1000) });
export type DeclinePartner = z.infer<typeof DeclinePartner>;

/** `organisationId`: the partner; `beneficiaryId`: of an affiliated entity, the organisation to which it belongs. */
export const SetParticipation = z
  .object({ ...place, participation: z.enum(PARTICIPATIONS), beneficiaryId: idField.optional() })
  .superRefine(({ participation, beneficiaryId }, ctx) => {
    if (participation === "affiliated" && !beneficiaryId) ctx.addIssue({ ...issue("missing"), path: ["beneficiaryId"] });
  });
export type SetParticipation = z.infer<typeof SetParticipation>;

/** `organisationId`: the partner; `why`: what it reads. */
export const RemovePartner = z.object({ ...place, why: paragraph(1000) });
export type RemovePartner = z.infer<typeof RemovePartner>;

export const CloseConsortium = z.object({ consortiumId: idField });
export type CloseConsortium = z.infer<typeof CloseConsortium>;
export const ReopenConsortium = z.object({ consortiumId: idField, ...closing }).transform(withInstant);
export type ReopenConsortium = z.infer<typeof ReopenConsortium>;
/** `endReason`: what the partners read. */
export const EndConsortium = z.object({ consortiumId: idField, endReason: paragraph(1000) });
export type EndConsortium = z.infer<typeof EndConsortium>;
export const HideConsortium = z.object({ consortiumId: idField, ...hidingFields }).superRefine(isReasoned);
export type HideConsortium = z.infer<typeof HideConsortium>;
export const ShowConsortium = z.object({ consortiumId: idField });
export type ShowConsortium = z.infer<typeof ShowConsortium>;

import { z } from "zod";
import { emailAddress, idField, line, paragraph } from "../kernel/input.ts";
import { LOCALES } from "../kernel/state.ts";
import { ADMINISTRATOR_CHANGES, GRANTED_ROLES, ORGANISATION_ROLES } from "./state.ts";

/** An address of ours in a language, to which somebody wants to come back. Never another site: no scheme, no host, no backslash. */
export const returnPath = z
  .string()
  .max(500)
  .regex(/^\/(en|es|eu)(?=[/?]|$)[^\\\s\p{Cc}]*$/u);
/** A mailed token, as it is in an address or a hidden field. */
export const tokenField = z.string().regex(/^[\w-]{43}$/);

/** What names an invitation in an address: its mailed token, or its id for the invited person who has signed in. */
export const invitationKey = z.union([tokenField, idField]);

const personName = line(80);
export const RequestSignInForm = z.object({ email: emailAddress, returnTo: returnPath.optional().catch(undefined) });
/** `over`: the session that the page said would end, empty where nobody was signed in. */
export const RedeemForm = z.object({
  token: tokenField,
  over: z.union([idField, z.literal("")]).catch(""),
  shared: z.string().optional(),
});

export const AcceptInvitationForm = RedeemForm.extend({ token: invitationKey });

export const InvitePersonInput = z.strictObject({
  organisationId: idField,
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  role: z.enum(ORGANISATION_ROLES),
});
export type InvitePerson = z.infer<typeof InvitePersonInput>;

/** Several people at once, as their addresses were pasted. */
export const InvitePeopleInput = z.strictObject({ organisationId: idField, people: paragraph(4000), role: z.enum(ORGANISATION_ROLES) });
export type InvitePeople = z.infer<typeof InvitePeopleInput>;

export const InvitationInput = z.strictObject({ invitationId: idField });
export type InvitationOfOurs = z.infer<typeof InvitationInput>;

export const ColleagueInput = z.strictObject({ organisationId: idField, personId: idField });
export type Colleague = z.infer<typeof ColleagueInput>;
export const ChangeRoleInput = ColleagueInput.extend({ role: z.enum(ORGANISATION_ROLES) });
export type ChangeRole = z.infer<typeof ChangeRoleInput>;
export const LeaveInput = z.strictObject({ organisationId: idField });
export type Leave = z.infer<typeof LeaveInput>;

export const PersonInput = z.strictObject({ personId: idField });
export type PersonOfOurs = z.infer<typeof PersonInput>;
/** What becomes of an organisation whose only owner is erased: a person who acts for it owns it, or nobody until one is found. */
export const NO_OWNER = "nobody";
export const ErasePersonInput = PersonInput.extend({
  owners: z
    .array(z.strictObject({ organisationId: idField, to: z.string().regex(/^(nobody|[0-9a-z]{20,40})$/) }))
    .max(100)
    .default([]),
});
export type ErasePerson = z.input<typeof ErasePersonInput>;
const grantedRole = z.enum(GRANTED_ROLES);
export const RoleOfOursInput = PersonInput.extend({ role: grantedRole });
export type RoleOfOurs = z.infer<typeof RoleOfOursInput>;
export const ProposeAdministratorInput = PersonInput.extend({ change: z.enum(ADMINISTRATOR_CHANGES), reason: paragraph(1000, 10) });
export type ProposeAdministrator = z.infer<typeof ProposeAdministratorInput>;
export const AnswerProposalInput = z.strictObject({ proposalId: idField });
export type AnswerProposal = z.infer<typeof AnswerProposalInput>;
export const AddPersonInput = z.strictObject({
  role: grantedRole,
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  position: line(120),
});
export type AddPerson = z.infer<typeof AddPersonInput>;

export const SessionInput = z.strictObject({ sessionId: idField });
export type SessionOfOurs = z.infer<typeof SessionInput>;
export const NothingInput = z.strictObject({});

export const EditAccountInput = z.strictObject({
  firstName: personName,
  lastName: personName,
  position: line(120),
  locale: z.enum(LOCALES),
});
export type EditAccount = z.infer<typeof EditAccountInput>;

export const SetupInput = z.strictObject({
  token: tokenField,
  cluster: line(120),
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  position: line(120),
});
export type Setup = z.infer<typeof SetupInput>;

const given = z.enum(["yes", "no"]).transform((answer) => answer === "yes");
export const ChooseConsentInput = z.strictObject({ consent: z.enum(["listing", "newsletter"]), given });
export type ChooseConsent = z.infer<typeof ChooseConsentInput>;

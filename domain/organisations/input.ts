import { z } from "zod";
import { idField, paragraph, versionField } from "../kernel/input.ts";
import { hidingFields, isReasoned } from "./moderation/hiding-input.ts";
import { PROFILE_FIELDS, type ProfileField } from "./profile/fields.ts";
import { choicesAmong, PROFILE_INPUT, THIRD_TEXTS, VISIBILITY_INPUT } from "./profile/profile-input.ts";
import { WRITE_ABOUTS } from "./state.ts";

/** Of two versions of a field, which one stays; `new`: neither, but a third text. */
const choice = choicesAmong(["mine", "theirs", "both", "new"]).optional();

/** Whether the saved profile is also put into the directory, or taken out of it. */
const listing = z.enum(["publish", "unpublish"]).optional();

export const SaveProfile = z.strictObject({
  organisationId: idField,
  version: versionField,
  ...PROFILE_INPUT,
  visibility: VISIBILITY_INPUT.optional(),
  choice,
  third: THIRD_TEXTS,
  listing,
});
export type SaveProfile = z.output<typeof SaveProfile>;

/** `from`: the version whose value comes back. `version`: the one that the reader saw. */
export const RestoreField = z.strictObject({
  organisationId: idField,
  field: z.enum(PROFILE_FIELDS as [string, ...string[]]).transform((field) => field as ProfileField),
  from: versionField,
  version: versionField,
});
export type RestoreField = z.output<typeof RestoreField>;

export const PublishProfile = z.strictObject({ organisationId: idField });
export type PublishProfile = z.output<typeof PublishProfile>;

export const HideOrganisation = z.strictObject({ organisationId: idField, ...hidingFields }).superRefine(isReasoned);
export type HideOrganisation = z.output<typeof HideOrganisation>;

/** `seen`: the mark of what the page showed, so that nobody keeps what they did not see. */
export const KeepOrganisation = z.strictObject({ organisationId: idField, seen: idField });
export type KeepOrganisation = z.output<typeof KeepOrganisation>;

export const WriteToOrganisation = KeepOrganisation.extend({ about: z.enum(WRITE_ABOUTS), message: paragraph(2000, 10) });
export type WriteToOrganisation = z.output<typeof WriteToOrganisation>;

export const UndoLook = z.strictObject({ lookId: idField });
export type UndoLook = z.output<typeof UndoLook>;

export const ShowOrganisation = z.strictObject({ organisationId: idField });
export type ShowOrganisation = z.output<typeof ShowOrganisation>;

export const SuspendOrganisation = z.strictObject({ organisationId: idField, reason: paragraph(1000, 10) });
export type SuspendOrganisation = z.output<typeof SuspendOrganisation>;

export const ReinstateOrganisation = z.strictObject({ organisationId: idField });
export type ReinstateOrganisation = z.output<typeof ReinstateOrganisation>;

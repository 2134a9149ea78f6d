import { z } from "zod";
import { idField } from "#domain/kernel/input";
import { PROFILE_PARTS } from "#domain/organisations/state";

export const ConfirmSections = z.strictObject({ organisationId: idField, sections: z.array(z.enum(PROFILE_PARTS)).min(1) });
export type ConfirmSections = z.output<typeof ConfirmSections>;
export const ConfirmByLink = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/) });
export type ConfirmByLink = z.output<typeof ConfirmByLink>;

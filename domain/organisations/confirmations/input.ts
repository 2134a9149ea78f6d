import { z } from "zod";
import { idField } from "#domain/kernel/input";
import { PROFILE_PARTS } from "#domain/organisations/state";

export const ConfirmSection = z.strictObject({ organisationId: idField, section: z.enum(PROFILE_PARTS) });
export type ConfirmSection = z.output<typeof ConfirmSection>;
export const ConfirmByLink = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/) });
export type ConfirmByLink = z.output<typeof ConfirmByLink>;

import { z } from "zod";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { idField } from "#domain/kernel/input";

export const AcceptJoinRequest = z.strictObject({ requestId: idField, role: z.enum(ORGANISATION_ROLES) });
export type AcceptJoinRequest = z.output<typeof AcceptJoinRequest>;
export const DeclineJoinRequest = z.strictObject({ requestId: idField });
export type DeclineJoinRequest = z.output<typeof DeclineJoinRequest>;

import { z } from "zod";
import { idField, paragraph, versionField } from "#domain/kernel/input";

/** before: the office checks a new consortium before others read it · after: it is published at once, and the office looks at it afterwards. */
export const CHECKING_TIMES = ["before", "after"] as const;

/** `version`: that of the setting that the reader saw. */
export const SetChecking = z.object({ version: versionField, when: z.enum(CHECKING_TIMES) });
export type SetChecking = z.infer<typeof SetChecking>;

export const SubmitConsortium = z.object({ consortiumId: idField });
export type SubmitConsortium = z.infer<typeof SubmitConsortium>;

/** `version`: that of the consortium whose text the reader saw. */
export const PublishConsortium = z.object({ consortiumId: idField, version: versionField });
export type PublishConsortium = z.infer<typeof PublishConsortium>;
/** `correction`: what the coordinator reads. */
export const ReturnConsortium = z.object({ consortiumId: idField, version: versionField, correction: paragraph(1000, 10) });
export type ReturnConsortium = z.infer<typeof ReturnConsortium>;

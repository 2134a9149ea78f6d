import { z } from "zod";
import { idField, line, paragraph } from "#domain/kernel/input";
import { columnsHaving } from "#domain/organisations/profile/profile-columns";

/** The fields of a profile that staff can mark as verified. */
export const IDENTIFIERS = columnsHaving("part", "identifiers");
export type Identifier = (typeof IDENTIFIERS)[number];

const field = z.enum(IDENTIFIERS as [Identifier, ...Identifier[]]);

/** `value`: what the reader saw. `source`: what it was checked against, which the page shows; `reason`: a note that only staff read. */
export const VerifyIdentifier = z.strictObject({
  organisationId: idField,
  field,
  value: line(40),
  source: line(120, 2),
  reason: paragraph(1000, 10),
});
export type VerifyIdentifier = z.output<typeof VerifyIdentifier>;

export const WithdrawVerification = z.strictObject({ organisationId: idField, field, reason: paragraph(1000, 10) });
export type WithdrawVerification = z.output<typeof WithdrawVerification>;

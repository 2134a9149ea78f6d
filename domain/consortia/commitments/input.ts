import { z } from "zod";
import { writtenText } from "#domain/consortia/input";
import { idField, line, versionField } from "#domain/kernel/input";
import { STATED_STEPS } from "./state.ts";

const place = { consortiumId: idField, organisationId: idField };
const day = z.iso.date();

export const TakeCommitment = z.object({ ...place, step: z.enum(STATED_STEPS), until: day });
export type TakeCommitment = z.infer<typeof TakeCommitment>;

export const WithdrawCommitment = z.object(place);
export type WithdrawCommitment = z.infer<typeof WithdrawCommitment>;

/** `version`: of the letter that it replaces; 0 for the first. */
export const IssueLetter = z.object({ consortiumId: idField, version: versionField, pledge: writtenText, validUntil: day });
export type IssueLetter = z.infer<typeof IssueLetter>;

/** `version`: of the letter that was read. */
export const SignLetter = z.object({
  ...place,
  version: versionField,
  name: line(120),
  position: line(80, 2),
  authorised: z.literal("on"),
});
export type SignLetter = z.infer<typeof SignLetter>;

import { z } from "zod";
import { idField, versionField } from "#domain/kernel/input";
import { FUNDED_ACTIONS } from "./state.ts";

/** An amount with at most two decimals after a point or a comma, and spaces between the thousands, in hundredths. */
const hundredths = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, ""))
  .pipe(z.string().regex(/^\d{1,9}(?:[.,]\d{1,2})?$/))
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100));
/** The same, or 0 where nothing is written. */
export const hundredthsOrNothing = hundredths.optional().transform((amount) => amount ?? 0);
/** The same, or null where nothing is written. */
export const hundredthsOrNone = hundredths.optional().transform((amount) => amount ?? null);

/** What a partner expects to spend: euros and months as they are written, kept in hundredths. */
export const StateCosts = z.object({
  consortiumId: idField,
  organisationId: idField,
  version: versionField,
  personnel: hundredthsOrNothing,
  subcontracting: hundredthsOrNothing,
  other: hundredthsOrNothing,
  personMonths: hundredthsOrNothing,
  requested: hundredthsOrNone,
  nonProfit: z.literal("on").optional().transform(Boolean),
});
export type StateCosts = z.output<typeof StateCosts>;

export const ChooseFunding = z.object({ consortiumId: idField, action: z.enum(FUNDED_ACTIONS) });
export type ChooseFunding = z.output<typeof ChooseFunding>;

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

/** What a partner expects to spend: euros and months as they are written, kept in hundredths. Of what it states, what is left empty is 0; all of it empty states nothing. */
export const StateCosts = z
  .object({
    consortiumId: idField,
    organisationId: idField,
    version: versionField,
    personnel: hundredthsOrNone,
    subcontracting: hundredthsOrNone,
    other: hundredthsOrNone,
    personMonths: hundredthsOrNone,
    requested: hundredthsOrNone,
    nonProfit: z.literal("on").optional().transform(Boolean),
  })
  .transform(({ personnel, subcontracting, other, personMonths, ...given }, ctx) => {
    // Otherwise whoever saves an empty form has stated that there are no costs.
    if ([personnel, subcontracting, other, personMonths].every((amount) => amount === null))
      ctx.addIssue({ code: "custom", params: { code: "nothing" }, path: ["personnel"] });
    return { ...given, personnel: personnel ?? 0, subcontracting: subcontracting ?? 0, other: other ?? 0, personMonths: personMonths ?? 0 };
  });
export type StateCosts = z.output<typeof StateCosts>;

/** Which costs or which work a partner confirms: the version that they have read. */
export const ConfirmEntered = z.object({ consortiumId: idField, organisationId: idField, version: versionField });
export type ConfirmEntered = z.output<typeof ConfirmEntered>;

export const ChooseFunding = z.object({ consortiumId: idField, action: z.enum(FUNDED_ACTIONS) });
export type ChooseFunding = z.output<typeof ChooseFunding>;

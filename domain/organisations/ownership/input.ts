import { z } from "zod";
import { COUNTRIES } from "#domain/kernel/countries";
import { idField, line, versionField, wholeNumber } from "#domain/kernel/input";
import { maybe } from "#domain/organisations/profile/field-inputs";
import { HOLDER_KINDS, MAX_YEARS, OWNERSHIP_LEVELS, SHOWN_YEARS, STAKE_SIDES } from "./state.ts";

const MAX_EUROS = 1_000_000_000_000;
/** A number with at most two decimals, after a point or a comma. */
const decimal = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,7}(?:[.,]\d{1,2})?$/)
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number().max(most));

const euros = maybe(wholeNumber.pipe(z.number().min(0).max(MAX_EUROS)));
const year = z.strictObject({ people: maybe(decimal(5_000_000)), turnover: euros, balance: euros });
const isStated = ({ people, turnover, balance }: z.output<typeof year>) => people !== null || turnover !== null || balance !== null;
/** The last year first; years of which nothing is said at the end are none. */
const years = z
  .array(year)
  .max(SHOWN_YEARS)
  .default([])
  .transform((all) => all.slice(0, all.findLastIndex(isStated) + 1));
const ticked = z.literal("on").optional().transform(Boolean);

/** What an organisation says of its size. `lastYear`: the year of the first figures; a later year of which nothing is said is not the last one. */
export const StateSize = z
  .strictObject({
    organisationId: idField,
    version: versionField,
    lastYear: maybe(z.coerce.number().int().min(1990).max(2100)),
    years,
    isNew: ticked,
    level: z.enum(OWNERSHIP_LEVELS),
  })
  .transform(({ lastYear, years: all, ...said }) => {
    const empty = lastYear === null ? 0 : Math.max(0, all.findIndex(isStated));
    return { ...said, lastYear: lastYear === null ? null : lastYear - empty, years: all.slice(empty, empty + MAX_YEARS) };
  });
export type StateSize = z.output<typeof StateSize>;

/** That nobody owns a part of an organisation, or that it owns none of another. */
export const StateNoStake = z.strictObject({ organisationId: idField, side: z.enum(STAKE_SIDES) });
export type StateNoStake = z.output<typeof StateNoStake>;

/** Who owns a part of an organisation, or of whom it owns one. `share`: in percent, stored in hundredths. */
export const AddStake = z.strictObject({
  organisationId: idField,
  side: z.enum(STAKE_SIDES),
  name: line(160),
  country: z.enum(COUNTRIES as [string, ...string[]]),
  number: maybe(line(40, 5)),
  kind: z.enum(HOLDER_KINDS),
  share: decimal(100).transform((percent) => Math.round(percent * 100)),
  controls: ticked,
  years: years.transform((all) => all.slice(0, MAX_YEARS)),
});
export type AddStake = z.output<typeof AddStake>;

/** `isLast`: nobody else is left to name on that side. */
export const RemoveStake = z.strictObject({ stakeId: idField, isLast: ticked });
export type RemoveStake = z.output<typeof RemoveStake>;

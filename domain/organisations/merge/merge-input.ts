import { z } from "zod";
import { idField, paragraph } from "#domain/kernel/input";
import { MERGE_SIDES } from "#domain/organisations/state";

const side = z.enum(MERGE_SIDES).optional();
const inLanguages = z.strictObject({ en: side, es: side, eu: side }).optional();
/** Field by field, whose value stays; that of the one that stays where nothing is said. */
const choices = z
  .strictObject({
    name: side,
    kind: side,
    sectors: side,
    website: side,
    town: side,
    region: side,
    country: side,
    founded: side,
    people: side,
    contactName: side,
    contactEmail: side,
    short: inLanguages,
    text: inLanguages,
    offers: inLanguages,
    needs: inLanguages,
    vat: side,
    pic: side,
    ror: side,
    phone: side,
    groupName: side,
  })
  .default({})
  .transform((given) =>
    Object.fromEntries(
      Object.entries(given).flatMap(([field, chosen]) =>
        typeof chosen === "string"
          ? [[field, chosen] as const]
          : Object.entries(chosen ?? {}).flatMap(([lang, one]) => (one ? [[`${field}.${lang}`, one] as const] : [])),
      ),
    ),
  );

export const AskMerge = z.strictObject({ fromId: idField, intoId: idField, choices, reason: paragraph(1000, 10) });
export type AskMerge = z.output<typeof AskMerge>;
export const DecideMerge = z.strictObject({ mergeId: idField });
export type DecideMerge = z.output<typeof DecideMerge>;

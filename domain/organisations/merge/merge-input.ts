import { z } from "zod";
import { idField, paragraph } from "#domain/kernel/input";
import { choicesAmong } from "#domain/organisations/profile/profile-input";
import { MERGE_SIDES } from "#domain/organisations/state";
import { NUMBER_FIELDS } from "./merge-fields.ts";

/** Field by field, whose value stays; that of the one that stays where nothing is said. */
const choices = choicesAmong(MERGE_SIDES, NUMBER_FIELDS)
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

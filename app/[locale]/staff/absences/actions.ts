"use server";
import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import { announceAbsence } from "#domain/review/assignment/announce-absence";
import { endAbsence } from "#domain/review/assignment/end-absence";
import { AnnounceAbsence, EndAbsence } from "#domain/review/input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const shown = (_: unknown, locale: Locale) => {
  revalidatePath(paths(locale).staffAbsences());
  return undefined;
};

export const announce = formAction({
  words: "review.absences",
  input: AnnounceAbsence,
  verb: announceAbsence,
  after: async (value, locale) => shown(value, locale) ?? (await getTranslations("review.absences"))("saved"),
});
export const end = formAction({ words: "review.absences", input: EndAbsence, verb: endAbsence, after: shown });

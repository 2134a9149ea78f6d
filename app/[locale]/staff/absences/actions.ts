"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { announceAbsence } from "#domain/review/assignment/announce-absence";
import { endAbsence } from "#domain/review/assignment/end-absence";
import { AnnounceAbsence, EndAbsence } from "#domain/review/input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const announce = formAction({
  words: "review.absences",
  input: AnnounceAbsence,
  verb: announceAbsence,
  after: async (_, locale) => {
    revalidatePath(paths(locale).staffAbsences());
    return (await getTranslations("review.absences"))("saved");
  },
});
export const end = formAction({
  words: "review.absences",
  input: EndAbsence,
  verb: endAbsence,
  after: (_, locale) => redirect(paths(locale).staffAbsences("ended")),
});

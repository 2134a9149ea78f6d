"use server";
import { revalidatePath } from "next/cache";
import type { Locale } from "#domain/kernel/state";
import { addNote } from "#domain/review/add-note";
import { advanceApplication } from "#domain/review/advance-application";
import { assignApplication } from "#domain/review/assign-application";
import { AddNote, AdvanceApplication, AssignApplication, ReviewApplication } from "#domain/review/input";
import { releaseApplication } from "#domain/review/release-application";
import { takeApplication } from "#domain/review/take-application";
import { undoDecision } from "#domain/review/undo-decision";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";

const shown = (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) => {
  revalidatePath(paths(locale).staffApplication(applicationId));
  return undefined;
};

export const take = formAction({ words: "review", input: ReviewApplication, verb: takeApplication, after: shown });
export const release = formAction({ words: "review", input: ReviewApplication, verb: releaseApplication, after: shown });
export const assign = formAction({ words: "review", input: AssignApplication, verb: assignApplication, after: shown });
export const advance = formAction({ words: "review.stages", input: AdvanceApplication, verb: advanceApplication, after: shown });
export const note = formAction({ words: "review", input: AddNote, verb: addNote, after: shown });
export const undo = formAction({ words: "review", input: ReviewApplication, verb: undoDecision, after: shown });

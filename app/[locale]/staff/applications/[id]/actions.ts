"use server";
import { getTranslations } from "next-intl/server";
import { addNote } from "#domain/review/application/add-note";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { undoAssignment } from "#domain/review/assignment/undo-assignment";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { AddNote, AdvanceApplication, AssignApplication, ReviewApplication } from "#domain/review/input";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { formAction } from "#lib/forms/form-action";
import { shownAgain as after } from "./answers/shown-again.ts";

export const claim = formAction({ words: "review", input: ReviewApplication, verb: claimApplication, after });
export const release = formAction({ words: "review", input: ReviewApplication, verb: releaseApplication, after });
export const assign = formAction({ words: "review", input: AssignApplication, verb: assignApplication, after });
export const advance = formAction({ words: "review.stages", input: AdvanceApplication, verb: advanceApplication, after });
export const note = formAction({
  words: "review",
  input: AddNote,
  verb: addNote,
  after: async (value, locale, input) => {
    after(value, locale, input);
    return (await getTranslations("review.notes"))("added");
  },
});
export const undo = formAction({ words: "review", input: ReviewApplication, verb: undoDecision, after });
export const unassign = formAction({ words: "review", input: ReviewApplication, verb: undoAssignment, after });

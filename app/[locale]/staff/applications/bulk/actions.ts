"use server";
import { redirect } from "next/navigation";
import { decideMany, decideOne } from "#domain/review/decision/decide-many";
import { undoDecisions } from "#domain/review/decision/undo-decisions";
import { DecideMany, OneOfMany, UndoMany } from "#domain/review/queue/queue-input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { bulkDone } from "./bulk-done.ts";

/** One after the other, as a page with scripts asks. */
export const one = formAction({ words: "queue", input: OneOfMany, verb: decideOne });

/** All at once, for pages without scripts. */
export const many = formAction({
  words: "queue",
  input: DecideMany,
  verb: decideMany,
  after: ({ count, failed }, locale, { query }) => redirect(bulkDone(paths(locale).staffApplications() + query, count, failed)),
});

/** The decisions whose mails wait, undone as one. */
export const undoAll = formAction({
  words: "queue",
  input: UndoMany,
  verb: undoDecisions,
  after: ({ count, failed }, locale, { query }) => redirect(bulkDone(paths(locale).staffApplications() + query, count, failed)),
});

"use server";
import { RedirectType, redirect } from "next/navigation";
import type { Problem } from "#domain/kernel/problems";
import { decideMany, decideOne } from "#domain/review/decision/decide-many";
import { undoDecisions } from "#domain/review/decision/undo-decisions";
import { DecideMany, OneOfMany, UndoMany } from "#domain/review/queue/queue-input";
import { formAction } from "#lib/forms/form-action";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { bulkDone, doneBy } from "./bulk-done.ts";
import { wordedChange } from "./worded-change.ts";

/** The reason for each application has one sentence: its name in the form ends in the application's id. */
async function words() {
  const own = await formWords("queue");
  return { ...own, problem: (name: string, problem: Problem) => own.problem(name.replace(/^despite\..*/, "despite"), problem) };
}

/** One after the other, as a page with scripts asks. */
export const one = formAction({
  words,
  keep: "queue",
  input: OneOfMany,
  verb: async (ctx, { template, ...input }) =>
    decideOne(ctx, { ...input, change: await wordedChange(ctx, { template, reason: input.reason }) }),
});

/** All at once, for pages without scripts. */
export const many = formAction({
  words,
  keep: "queue",
  input: DecideMany,
  verb: async (ctx, { template, ...input }) =>
    decideMany(ctx, { ...input, change: await wordedChange(ctx, { template, reason: input.reason }) }),
  after: ({ count, failed }, locale, { query, step }) =>
    redirect(bulkDone(paths(locale).staffApplications() + query, count, failed, { what: doneBy(step) })),
});

/** The decisions whose mails wait, undone as one. */
export const undoAll = formAction({
  words: "queue",
  input: UndoMany,
  verb: undoDecisions,
  after: ({ count, failed }, locale, { query, what }) =>
    // In place of the page that said what was done: Back leads to before it.
    redirect(
      bulkDone(paths(locale).staffApplications() + query, count, failed, { what: what === "assignment" ? "unassigned" : "undone" }),
      RedirectType.replace,
    ),
});

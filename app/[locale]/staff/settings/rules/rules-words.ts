import type { Problem } from "#domain/kernel/problems";
import { formWords } from "#lib/forms/form-words";

/** The sentences of the table's answers: a cell is named by what it holds, "stages.received.workingDays" by its last part. */
export async function rulesWords() {
  const words = await formWords("settings.rules");
  return { ...words, problem: (name: string, problem: Problem) => words.problem(name.split(".").at(-1) ?? name, problem) };
}

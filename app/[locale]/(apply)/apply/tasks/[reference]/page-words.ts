import { formWords } from "#lib/forms/form-words";
import { questionWords } from "#lib/forms/question-words";
import { loadFields } from "./load.ts";

/** The sentences of a page's answers: each problem names its question as the page does. */
export async function pageWords(form: FormData) {
  const [general, fields] = await Promise.all([formWords("membership"), loadFields(String(form.get("reference")))]);
  const words = await questionWords(fields?.country ?? "");
  const questions = fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields)) ?? [];
  return {
    ...general,
    /** Of a conflict its own sentence says who saved what. */
    refusal: ((refusal, details) => (details?.said ? String(details.said) : general.refusal(refusal, details))) as typeof general.refusal,
    problem(name: string, problem: Parameters<typeof general.problem>[1]) {
      const question = questions.find(({ key }) => key === name);
      const label = question ? words.name(question) : name;
      return (
        words.problem(`${name}.${problem.code}`, { ...problem.details, label }) ??
        words.problem(problem.code, { ...problem.details, label }) ??
        general.problem(name, { ...problem, details: { ...problem.details, label } })
      );
    },
  };
}

import { questionsOf } from "#domain/membership/definition/definition";
import { configuredKinds } from "#domain/membership/definition/definition-reads";
import { formWords } from "#lib/forms/form-words";
import { questionWords } from "#lib/forms/question-words";
import { requestContext } from "#lib/requests/request-context";

/** The sentences of the editor's answers: a refusal names the question as the page does. */
export async function definitionWords(form: FormData) {
  const [general, words, kinds] = await Promise.all([formWords("settings"), questionWords(""), configuredKinds(await requestContext())]);
  const loaded = kinds?.find(({ kind }) => kind === form.get("kind"));
  const questions = loaded ? questionsOf(loaded.body) : [];
  const named = (key: string | number | undefined) => {
    const question = questions.find((each) => each.key === key);
    return question ? words.name(question) : String(form.get("labelEn") ?? key);
  };
  return {
    ...general,
    refusal: (refusal: Parameters<typeof general.refusal>[0], details?: Parameters<typeof general.refusal>[1]) =>
      general.refusal(refusal, refusal === "definition.problem" ? { ...details, name: named(details?.name) } : details),
  };
}

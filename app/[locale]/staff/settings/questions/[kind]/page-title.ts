import type { QuestionPage } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";

/** What a page is called: by its only question, else by its own words. */
export async function pageTitle(page: QuestionPage): Promise<string> {
  const words = await questionWords("");
  const [only, more] = page.questions;
  return (only && !more ? words.name(only) : words.page(page)) ?? page.key;
}

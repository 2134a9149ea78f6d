import type { ReviewView } from "#domain/review/review-reads";
import { questionWords } from "#lib/question-words";

/** What the questions of an application are called, in the reader's language. */
export async function fieldWords({ fields, country }: ReviewView) {
  const words = await questionWords(country);
  const all = fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  return (question: string) => {
    const field = all.find(({ key }) => key === question);
    return field ? words.name(field) : question;
  };
}

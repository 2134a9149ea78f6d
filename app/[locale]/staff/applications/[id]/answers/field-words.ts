import type { PanelView } from "#domain/review/application/review-reads";
import { questionWords } from "#lib/forms/question-words";

/** What the questions of an application are called, in the reader's language. */
export async function fieldWords({ fields, country }: Pick<PanelView, "fields" | "country">) {
  const words = await questionWords(country);
  const all = fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  return (question: string) => {
    const field = all.find(({ key }) => key === question);
    // One that is not asked any more, for instance of another kind of organisation, has the portal's own words.
    return words.name(field ?? { key: question, type: "text" });
  };
}

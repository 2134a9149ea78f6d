import type { ReviewView } from "#domain/review/application/review-reads";
import { questionWords } from "#lib/forms/question-words";

type Entry = ReviewView["history"][number];

/** An answer as it was since `from`, and as it is after an entry. */
export type Changed = { key: string; name: string; before: string; after: string; from: Date };

/** The answers that an entry changed, in words: those of a page that was saved, and those of the changes that were requested. */
export async function historyChanges(application: ReviewView) {
  const words = await questionWords(application.country);
  const fields = application.fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  return ({ action, at, changes }: Entry): Changed[] => {
    const resent = action === "application.resent";
    const request = application.requests.findLast(({ askedAt, answeredAt }) =>
      resent ? answeredAt?.getTime() === at.getTime() : askedAt <= at,
    );
    return (resent ? (request?.points ?? []) : changes).flatMap(({ question, before, after }) => {
      const field = fields.find(({ key }) => key === question) ?? ({ key: question, type: "text" } as const);
      const [old, now] = [words.answer(field, before), words.answer(field, after)];
      const from = request?.askedAt ?? application.submittedAt ?? at;
      return old === now ? [] : [{ key: question, name: words.name(field), before: old, after: now, from }];
    });
  };
}

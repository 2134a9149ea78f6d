import { getLocale } from "next-intl/server";
import type { ReviewView } from "#domain/review/review-reads";
import { formatDate } from "#lib/format";
import { questionWords } from "#lib/question-words";
import { Diff } from "../points/diff.tsx";

/** What the answers to a request changed, field by field. */
export async function Changes({ application, at }: { application: ReviewView; at: Date }) {
  const [words, locale] = await Promise.all([questionWords(application.country), getLocale()]);
  const fields = application.fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  const request = application.requests.find(({ answeredAt }) => answeredAt?.getTime() === at.getTime());
  const day = (date: Date) => formatDate(date, locale, "short");
  return request?.points.map(({ question, before, after }) => {
    const field = fields.find(({ key }) => key === question);
    const [old, now] = field ? [words.answer(field, before), words.answer(field, after)] : ["", ""];
    if (!field || old === now) return null;
    return (
      <div key={question} className="mt-2">
        <p>{words.name(field)}</p>
        <Diff before={old} after={now} beforeDate={day(request.askedAt)} afterDate={day(at)} />
      </div>
    );
  });
}

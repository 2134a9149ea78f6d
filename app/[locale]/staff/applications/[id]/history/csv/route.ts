import { getTranslations } from "next-intl/server";
import { noteReading } from "#domain/access/people/note-reading";
import { isStaff } from "#domain/kernel/actor";
import { applicationForReview } from "#domain/review/application/review-reads";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { viewer } from "#lib/sessions/viewer";
import { askedFor, narrowed } from "../history.ts";
import { historyWords } from "../history-words.ts";

type Params = { params: Promise<{ id: string }> };

/** The history as a file, narrowed as its page is. Cells that a spreadsheet would calculate leave as text. */
export const GET = answering(async (request: Request, { params }: Params) => {
  const [{ id }, ctx] = [await params, await requestContext()];
  const application = isStaff(await viewer()) ? await applicationForReview(ctx, id) : undefined;
  if (!application) return new Response(null, { status: 404 });
  noteAfter(() => noteReading(ctx, { what: "application", subjectId: id }));
  const [t, words] = await Promise.all([getTranslations("review.historyPage"), historyWords(application)]);
  const entries = narrowed(application.history, askedFor(Object.fromEntries(new URL(request.url).searchParams)));
  const rows = entries.map((entry) => [entry.at.toISOString(), words.who(entry), words.what(entry), words.cell(entry)]);
  const file = csvOf([[t("columns.at"), t("columns.who"), t("columns.what"), t("columns.about")], ...rows]);
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${application.reference}-history.csv"`,
      "cache-control": "no-store",
    },
  });
});

import { getTranslations } from "next-intl/server";
import { noteReading } from "#domain/access/people/note-reading";
import { storedImport } from "#domain/exchange/import/import-reads";
import { cellOf } from "#domain/exchange/import/organisations/plan-row";
import type { StoredRow } from "#domain/exchange/import/subject";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { fieldWords } from "../../field-words.ts";
import { expectedWords } from "../expected-words.ts";

type Params = { params: Promise<{ id: string }> };

/** Rows that are left out, or that have something to correct, as they were in the file and with why at the end: corrected, they come in. */
export const GET = answering(async (request: Request, { params }: Params) => {
  const [{ id }, ctx] = [await params, await requestContext()];
  const found = await storedImport(ctx, id);
  if (!found) return new Response(null, { status: 404 });
  const what = found.file.subject;
  if (what !== "calls") noteAfter(() => noteReading(ctx, { what }));
  const all = new URL(request.url).searchParams.get("of") === "problems";
  const [t, check, fieldWord, expected] = await Promise.all([
    getTranslations("exchange.import.problems"),
    getTranslations("exchange.import.check"),
    fieldWords(),
    expectedWords(),
  ]);
  const rejected = (row: StoredRow) => (row.outcome ? row.outcome === "skipped" : row.action === "skip");
  const rows = found.rows.filter((row) => rejected(row) || (all && row.problems.some(({ effect }) => effect !== "repaired")));
  const errorOf = ({ problems, reason }: StoredRow) =>
    [
      ...(reason?.skip ? [check(`skipOne.${reason.skip}`, { row: String(reason.repeats ?? "") })] : []),
      ...problems
        .filter(({ effect, code }) => effect !== "repaired" && code !== reason?.skip)
        .map(({ field, code }) => `${fieldWord(field)}: ${expected(code)}`),
    ].join(". ");
  const { headings, columns, fileName } = found.file;
  const lines = rows.map((row) => [...columns.map((_, n) => cellOf(row, n)), errorOf(row)]);
  return new Response(csvOf([[...columns.map((_, n) => headings[n] ?? ""), t("error")], ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="rows-of-${fileName.replace(/[^\w.-]/g, "_").replace(/\.\w+$/, "")}.csv"`,
      "cache-control": "no-store",
    },
  });
});

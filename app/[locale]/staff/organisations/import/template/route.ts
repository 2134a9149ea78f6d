import { EXCHANGE_FIELDS } from "#domain/exchange/exchange-fields";
import { mayImport } from "#domain/exchange/policy";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { viewer } from "#lib/sessions/viewer";
import { fieldWords } from "../field-words.ts";

/** A file with the headings that the import knows, in the reader's language. */
export const GET = answering(async () => {
  if (mayImport(await viewer()) !== true) return new Response(null, { status: 404 });
  const word = await fieldWords();
  return new Response(csvOf([EXCHANGE_FIELDS.filter((field) => field !== "slug").map(word)]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="organisations.csv"',
      "cache-control": "no-store",
    },
  });
});

import { SUBJECT_FIELDS } from "#domain/exchange/import/subject-fields";
import { mayImport } from "#domain/exchange/policy";
import { IMPORT_SUBJECTS } from "#domain/exchange/state";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { viewer } from "#lib/sessions/viewer";
import { fieldWords } from "../field-words.ts";

/** A file with the headings that the import knows, in the reader's language. */
export const GET = answering(async (request: Request) => {
  const of = new URL(request.url).searchParams.get("of");
  const subject = IMPORT_SUBJECTS.find((one) => one === of) ?? "organisations";
  if (mayImport(await viewer(), subject) !== true) return new Response(null, { status: 404 });
  const word = await fieldWords();
  return new Response(csvOf([SUBJECT_FIELDS[subject].fields.filter((field) => field !== "slug").map(word)]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${subject}.csv"`,
      "cache-control": "no-store",
    },
  });
});

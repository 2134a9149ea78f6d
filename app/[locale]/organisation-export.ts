import { getTranslations } from "next-intl/server";
import { noteReading } from "#domain/access/people/note-reading";
import { type CodeWords, type ExportRow, exportCell, exportObject } from "#domain/exchange/export/export-cells";
import { type ExportList, exportOrganisations } from "#domain/exchange/export/export-organisations";
import { EXPORT_FORMATS, type ExportField, type ExportFormat } from "#domain/exchange/state";
import { actorId, isStaff } from "#domain/kernel/actor";
import { csvParts } from "#lib/csv";
import { clientNetwork } from "#lib/requests/client-address";
import { download } from "#lib/requests/download";
import { nonce } from "#lib/requests/nonce";
import { noteAfter } from "#lib/requests/note-after";
import { overLimit } from "#lib/requests/rate-limit";
import { refusal } from "#lib/requests/refusal";
import { requestContext } from "#lib/requests/request-context";
import { writeXlsx } from "#lib/tables/write-xlsx";
import { contactCards } from "./contact-card.ts";
import { profileValue } from "./profile-value.ts";
import { fieldWords } from "./staff/import/field-words.ts";

const TYPES: Record<ExportFormat, [type: string, ending: string]> = {
  csv: ["text/csv; charset=utf-8", "csv"],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  vcard: ["text/vcard; charset=utf-8", "vcf"],
  json: ["application/json; charset=utf-8", "json"],
};

/** How the form of an export asks: the format, and whether contacts leave too. Whatever else an address says is the list's. */
function askedFor(request: Request): { format: ExportFormat; personal: boolean } {
  const { searchParams } = new URL(request.url);
  const said = searchParams.get("format");
  return { format: EXPORT_FORMATS.find((format) => format === said) ?? "csv", personal: searchParams.get("personal") === "on" };
}

/** A list as a file: each organisation that its page shows, in the same order, written while it is read. */
export async function answerExport(request: Request, list: ExportList): Promise<Response> {
  const ctx = await requestContext();
  const seconds = await overLimit("export", actorId(ctx.actor) ?? (await clientNetwork()));
  if (seconds > 0) return refusal({ status: 429, locale: ctx.locale, nonce: (await nonce()) ?? "", seconds });
  const { format, personal } = askedFor(request);
  const made = await exportOrganisations(ctx, { list, format, personal });
  if (!made.ok) return new Response(null, { status: 404 });
  if (personal && isStaff(ctx.actor)) noteAfter(() => noteReading(ctx, { what: "organisations" }));
  const { fields, batches } = made.value;
  const [type, ending] = TYPES[format];
  const fileName = `organisations-${ctx.now.toISOString().slice(0, 10)}.${ending}`;
  return download(await contentOf(format, fields, batches), { type, fileName });
}

async function contentOf(format: ExportFormat, fields: ExportField[], batches: AsyncIterable<ExportRow[]>) {
  if (format === "json") return jsonParts(fields, batches);
  if (format === "vcard") return cardParts(fields, batches);
  const [word, value, t] = await Promise.all([fieldWords(), cellWords(), getTranslations("exchange.export")]);
  const cells = mapped(batches, (rows) => rows.map((row) => fields.map((field) => exportCell(row, field, value))));
  const headings = fields.map(word);
  if (format === "xlsx") return writeXlsx(t("sheet"), headings, cells);
  return csvParts(
    headings,
    mapped(cells, (rows) => rows.map((row) => row.map(String))),
  );
}

/** What the reader's language calls the codes of a cell. */
async function cellWords(): Promise<CodeWords> {
  const [profile, terms, questions] = await Promise.all([profileValue(), getTranslations("terms"), getTranslations("questions")]);
  const fee = (key: string) => `feeCategory.options.${key}` as "feeCategory.options.micro";
  return (field, code) => {
    if (field === "membershipStatus") return terms(`organisationStatus.${code as "active"}`);
    // A category that the rules no longer have is named by its key.
    if (field === "feeCategory") return questions.has(fee(code)) ? questions(fee(code)) : code;
    return profile(field, code);
  };
}

async function* jsonParts(fields: ExportField[], batches: AsyncIterable<ExportRow[]>) {
  let before = "[\n";
  for await (const rows of batches)
    for (const row of rows) {
      yield before + JSON.stringify(exportObject(row, fields));
      before = ",\n";
    }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

async function* cardParts(fields: ExportField[], batches: AsyncIterable<ExportRow[]>) {
  const card = await contactCards();
  const has = (field: ExportField) => fields.includes(field);
  for await (const rows of batches)
    for (const row of rows) {
      const { contactName, contactEmail } = row.profile;
      const phone = has("phone") ? row.numbers.phone : null;
      yield card(row, { name: has("contactName") ? contactName : null, email: has("contactEmail") ? contactEmail : null, phone });
    }
}

async function* mapped<In, Out>(parts: AsyncIterable<In>, each: (part: In) => Out): AsyncGenerator<Out> {
  for await (const part of parts) yield each(part);
}

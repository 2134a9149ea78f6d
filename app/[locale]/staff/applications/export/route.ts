import { getLocale, getTranslations } from "next-intl/server";
import { actorId } from "#domain/kernel/actor";
import { type ApplicationExportField, exportApplications, latenessOf, promisedDayOf } from "#domain/review/queue/export-applications";
import type { QueueRow } from "#domain/review/queue/queue-reads";
import { queueStages } from "#domain/review/queue/queue-stages";
import { HOME_ZONE } from "#lib/clock";
import { csvParts } from "#lib/csv";
import { countryName } from "#lib/format/countries";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { download } from "#lib/requests/download";
import { nonce } from "#lib/requests/nonce";
import { overLimit } from "#lib/requests/rate-limit";
import { refusal } from "#lib/requests/refusal";
import { requestContext } from "#lib/requests/request-context";
import { writeXlsx } from "#lib/tables/write-xlsx";
import { namedKinds } from "../../../named-kinds.ts";
import { stageWords } from "../[id]/stage-words.ts";
import { readFileParams } from "../applications.params.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** As a spreadsheet sorts it: 2026-12-01, by the clocks of the office. */
const dayOf = (at: Date | null | undefined) => (at ? new Intl.DateTimeFormat("sv-SE", { timeZone: HOME_ZONE }).format(at) : "");

/** A list of the queue as a file, as its view and filters narrow it, without its pages, written while it is read. */
export const GET = answering(async (request: Request) => {
  const ctx = await requestContext();
  const seconds = await overLimit("export", actorId(ctx.actor) ?? (await clientNetwork()));
  if (seconds > 0) return refusal({ status: 429, locale: ctx.locale, nonce: (await nonce()) ?? "", seconds });
  const asked = await readFileParams(request);
  const made = await exportApplications(ctx, asked);
  if (!made.ok) return new Response(null, { status: 404 });
  const { fields, batches } = made.value;
  const [t, cell] = await Promise.all([getTranslations("queue.file"), cellWords(await queueStages(ctx))]);
  const headings = fields.map((field) => t(`columns.${field}`));
  const fileName = `applications-${ctx.now.toISOString().slice(0, 10)}.${asked.format}`;
  const cells = cellsOf(batches, fields, cell);
  if (asked.format === "xlsx") return download(writeXlsx(t("sheet"), headings, cells), { type: XLSX, fileName });
  return download(csvParts(headings, textsOf(cells)), { type: "text/csv; charset=utf-8", fileName });
});

type Cell = string | number;
type CellWords = Awaited<ReturnType<typeof cellWords>>;

/** What a row has in each column, in the reader's language; lateness as a number of working days. */
async function cellWords(stages: Awaited<ReturnType<typeof queueStages>>) {
  const [t, terms, status, kinds, stageName, locale] = await Promise.all([
    getTranslations("queue.file"),
    getTranslations("terms"),
    getTranslations("membership.status"),
    namedKinds(),
    stageWords(),
    getLocale(),
  ]);
  const stageOf = new Map(stages.map((stage) => [stage.key, stageName(stage)]));
  return (row: QueueRow): Record<ApplicationExportField, Cell> => {
    const late = latenessOf(row);
    const promised = promisedDayOf(row);
    return {
      reference: row.reference,
      organisation: row.organisation,
      applicant: row.applicant,
      kind: row.kind ? kinds.name(row.kind) : "",
      sectors: row.sectors.map((sector) => terms(`sector.${sector}`)).join("; "),
      country: row.country && countryName(row.country, locale),
      status: status(row.status),
      stage: (row.stage && stageOf.get(row.stage)) || "",
      entered: dayOf(row.entered),
      promised: dayOf(promised),
      ended: dayOf(row.ended),
      isLate: promised ? t(late === undefined ? "inTime" : "late") : "",
      workingDaysLate: late ?? "",
      days: row.days,
      assignee: row.assignee ?? "",
    };
  };
}

async function* cellsOf(batches: AsyncIterable<QueueRow[]>, fields: readonly ApplicationExportField[], words: CellWords) {
  for await (const rows of batches)
    yield rows.map((row) => {
      const cells = words(row);
      return fields.map((field) => cells[field]);
    });
}

async function* textsOf(batches: AsyncIterable<Cell[][]>) {
  for await (const rows of batches) yield rows.map((row) => row.map(String));
}

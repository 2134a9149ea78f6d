import { staffFigures } from "#domain/insight/staff-figures";
import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";
import { writeWorkbook, writeXlsx } from "#lib/tables/write-xlsx";
import { figureSheets } from "../figure-sheets.ts";
import { figureTables } from "../figure-tables.ts";
import { readFileParams } from "../insight.params.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One figure as a file: the table of its page, cell for cell. Or all of them in one workbook. */
export const GET = answering(async (request: Request) => {
  const { figure, format, ...asked } = await readFileParams(request);
  const figures = figure && (await staffFigures(await requestContext(), asked));
  if (!figures) return new Response(null, { status: 404 });
  const fileName = `${figure === "all" ? "figures" : figure}-${figures.at.toISOString().slice(0, 10)}.${figure === "all" ? "xlsx" : format}`;
  const tables = await figureTables(figures);
  if (figure === "all") return download(await writeWorkbook(await figureSheets(figures, tables)), { type: XLSX, fileName });
  const { headings, rows } = tables[figure];
  if (format === "xlsx") return download(writeXlsx(figure, headings, inOne(rows)), { type: XLSX, fileName });
  return download(csvOf([headings, ...rows.map((row) => row.map(String))]), { type: "text/csv; charset=utf-8", fileName });
});

async function* inOne<Rows>(rows: Rows) {
  yield rows;
}

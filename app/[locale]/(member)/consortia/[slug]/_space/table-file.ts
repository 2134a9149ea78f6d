import { csvOf } from "#lib/csv";
import { download } from "#lib/requests/download";
import { writeXlsx } from "#lib/tables/write-xlsx";

export type SpaceTable = { headings: string[]; rows: (string | number)[][] };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const missing = () => new Response(null, { status: 404 });

/** A table of a workspace for any program; `name`: of the file, without its ending. Not there for whoever gets no table. */
export const csvOfSpace = (table: SpaceTable | undefined, name: string) =>
  table
    ? download(csvOf([table.headings, ...table.rows.map((row) => row.map(String))]), {
        type: "text/csv; charset=utf-8",
        fileName: `${name}.csv`,
      })
    : missing();

/** The same as a spreadsheet, with its amounts as numbers; `sheet`: what its only sheet is called. */
export const xlsxOfSpace = (table: SpaceTable | undefined, name: string, sheet: string) =>
  table ? download(writeXlsx(sheet, table.headings, inOne(table.rows)), { type: XLSX, fileName: `${name}.xlsx` }) : missing();

async function* inOne(rows: SpaceTable["rows"]) {
  yield rows;
}

import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { writeXlsx } from "#lib/tables/write-xlsx";
import { budgetTable } from "../budget-table.ts";

type Params = { params: Promise<{ slug: string }> };
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The budget of a consortium as a spreadsheet, with its amounts as numbers. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug } = await params;
  const table = await budgetTable(slug);
  if (!table) return new Response(null, { status: 404 });
  return download(writeXlsx("budget", table.headings, inOne(table.rows)), { type: TYPE, fileName: `${slug}-budget.xlsx` });
});

async function* inOne(rows: (string | number)[][]) {
  yield rows;
}

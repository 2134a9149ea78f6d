import { csvOf } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { budgetTable } from "../budget-table.ts";

type Params = { params: Promise<{ slug: string }> };

/** The budget of a consortium as a table for any program. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug } = await params;
  const table = await budgetTable(slug);
  if (!table) return new Response(null, { status: 404 });
  const rows = [table.headings, ...table.rows.map((row) => row.map(String))];
  return download(csvOf(rows), { type: "text/csv; charset=utf-8", fileName: `${slug}-budget.csv` });
});

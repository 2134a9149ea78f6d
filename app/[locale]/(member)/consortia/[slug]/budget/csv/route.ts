import { answering } from "#lib/requests/answering";
import { csvOfSpace } from "../../_space/table-file.ts";
import { budgetTable } from "../budget-table.ts";

type Params = { params: Promise<{ slug: string }> };

/** The budget of a consortium as a table for any program. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug } = await params;
  return csvOfSpace(await budgetTable(slug), `${slug}-budget`);
});

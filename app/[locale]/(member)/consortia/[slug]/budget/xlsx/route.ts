import { answering } from "#lib/requests/answering";
import { xlsxOfSpace } from "../../_space/table-file.ts";
import { budgetTable } from "../budget-table.ts";

type Params = { params: Promise<{ slug: string }> };

/** The budget of a consortium as a spreadsheet, with its amounts as numbers. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug } = await params;
  return xlsxOfSpace(await budgetTable(slug), `${slug}-budget`, "budget");
});

import { answering } from "#lib/requests/answering";
import { xlsxOfSpace } from "../../_space/table-file.ts";
import { planTable } from "../plan-table.ts";

type Params = { params: Promise<{ slug: string }> };

/** The work plan of a consortium as a spreadsheet, with its amounts as numbers. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug } = await params;
  return xlsxOfSpace(await planTable(slug), `${slug}-work-plan`, "work plan");
});

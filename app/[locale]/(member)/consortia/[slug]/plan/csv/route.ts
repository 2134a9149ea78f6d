import { answering } from "#lib/requests/answering";
import { csvOfSpace } from "../../_space/table-file.ts";
import { planTable } from "../plan-table.ts";

type Params = { params: Promise<{ slug: string }> };

/** The work plan of a consortium as a table for any program. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug } = await params;
  return csvOfSpace(await planTable(slug), `${slug}-work-plan`);
});

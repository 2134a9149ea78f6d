import type { SearchParams } from "nuqs/server";
import { staffFigures } from "#domain/insight/staff-figures";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../staff-only.ts";
import { figureTables } from "./figure-tables.ts";
import { readParams } from "./insight.params.ts";

/** The figures of a period, and the table of each. */
export async function load(searchParams: Promise<SearchParams>) {
  if (!(await staffOnly())) return undefined;
  const asked = await readParams(searchParams);
  const figures = await staffFigures(await requestContext(), asked);
  return figures && { asked, figures, tables: await figureTables(figures) };
}

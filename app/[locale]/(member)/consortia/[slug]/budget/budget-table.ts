import { getTranslations } from "next-intl/server";
import { type ConsortiumBudget, consortiumBudget } from "#domain/consortia/budget/budget-reads";
import { requestContext } from "#lib/requests/request-context";
import type { SpaceTable } from "../_space/table-file.ts";

const COLUMNS = [
  "partner",
  "country",
  "personnel",
  "subcontracting",
  "other",
  "indirect",
  "total",
  "personMonths",
  "rate",
  "most",
  "requested",
  "share",
  "confirmed",
] as const;

const parts = (hundredths: number | null) => (hundredths === null ? "" : hundredths / 100);

/** The lines of a budget for a spreadsheet, in euros, months and percent; undefined for whoever may not read it. */
export async function budgetTable(slug: string): Promise<SpaceTable | undefined> {
  const budget = await consortiumBudget(await requestContext(), slug);
  if (!budget) return undefined;
  const t = await getTranslations("budget.table");
  const confirmed = ({ line, enteredBy }: ConsortiumBudget["partners"][number]) =>
    line ? (enteredBy ? t("entered", { by: enteredBy.name ?? t("coordinator") }) : t("yes")) : "";
  return {
    headings: COLUMNS.map((column) => t(column)),
    rows: [...budget.partners.map((partner) => [...rowOf(partner), confirmed(partner)]), [...totalsRow(budget, t("all")), ""]],
  };
}

function rowOf({ name, line }: ConsortiumBudget["partners"][number]): (string | number)[] {
  if (!line) return [name, ...COLUMNS.slice(2).map(() => "")];
  const { personnel, subcontracting, other } = line.costs;
  const spent = [personnel, subcontracting, other, line.indirect, line.total, line.personMonths].map(parts);
  return [name, line.country ?? "", ...spent, line.rate ?? "", parts(line.most), parts(line.requested ?? line.most), parts(line.share)];
}

function totalsRow({ totals }: ConsortiumBudget, all: string): (string | number)[] {
  const { personnel, subcontracting, other } = totals.costs;
  const spent = [personnel, subcontracting, other, totals.indirect, totals.total, totals.personMonths].map(parts);
  return [all, "", ...spent, "", parts(totals.most), totals.most === null ? "" : parts(totals.requested), ""];
}

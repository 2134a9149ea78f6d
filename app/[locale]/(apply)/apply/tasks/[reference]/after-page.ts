import { getLocale } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import { pageAfter } from "#domain/membership/application/page-order";
import type { PageWay } from "#domain/membership/input";
import { paths } from "#lib/paths";
import { loadFields } from "./load.ts";

/** Where Continue leads: back to the check page if it came from there, to the next page of the section, or to the list, where what is saved for later always leads. */
export async function afterPage(reference: string, page: string, { from, onward }: PageWay, locale?: Locale): Promise<string> {
  const [to, fields] = [paths(locale ?? (await getLocale())), await loadFields(reference)];
  if (fields?.status !== "draft") return to.applyStatus(reference);
  if (onward === "list") return to.applyTasks(reference, "saved");
  const next = pageAfter(fields, page);
  if (from === "check") return next?.opened ? to.applyQuestion(reference, next.key, from) : to.applyCheck(reference);
  return next ? to.applyQuestion(reference, next.key) : to.applyTasks(reference);
}

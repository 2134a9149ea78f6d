import { getLocale } from "next-intl/server";
import { formatDate } from "#lib/format";
import { Diff } from "../points/diff.tsx";
import type { Changed } from "./history-changes.ts";

/** The answers that an entry changed, before and after, field by field. */
export async function Changes({ changes, at }: { changes: Changed[]; at: Date }) {
  const locale = await getLocale();
  const day = (date: Date) => formatDate(date, locale, "short");
  return changes.map(({ key, name, before, after, from }) => (
    <div key={key} className="mt-2">
      <p>{name}</p>
      <Diff before={before} after={after} beforeDate={day(from)} afterDate={day(at)} />
    </div>
  ));
}

import { getTranslations } from "next-intl/server";
import { BULK_STEPS } from "#domain/review/queue/queue-input";
import { narrowing } from "../applications.params.ts";
import type { LoadedQueue } from "../load.ts";

/** Shown once something is ticked: how much, what to do with it, and whether this page or all that match is meant. */
export async function BulkBar({ loaded: { query, found, place, admin } }: { loaded: LoadedQueue }) {
  const t = await getTranslations("queue.bulk");
  const steps = BULK_STEPS.filter((step) => step !== "assign" || admin);
  const kept = [["view", query.view], ...narrowing(query), ["sort", query.sort], ["page", String(query.page)]] as const;
  const counted = Array.from({ length: found.rows.length + 1 }, (_, n) => t("selected", { n }));
  return (
    <fieldset className="bulk">
      <legend className="vh">{t("label")}</legend>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <b role="status" data-selected={JSON.stringify(counted)}>
        {counted[place.reach === "page" ? found.rows.length : place.id.length]}
      </b>
      {found.pages > 1 ? (
        <label className="box-tick">
          <input type="checkbox" name="reach" value="all" defaultChecked={place.reach === "all"} /> {t("all", { n: found.total })}
        </label>
      ) : null}
      <select name="bulk" aria-label={t("choose")} defaultValue={place.bulk ?? "approve"}>
        {steps.map((step) => (
          <option key={step} value={step}>
            {t(`step.${step}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="btn quiet small" data-go>
        {t("go")}
      </button>
    </fieldset>
  );
}

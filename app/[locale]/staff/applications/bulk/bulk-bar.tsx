import { getTranslations } from "next-intl/server";
import { BULK_STEPS } from "#domain/review/queue-input";
import { narrowing } from "../applications.params.ts";
import type { LoadedQueue } from "../load.ts";

/** Shown once something is ticked: what to do with it, and whether this page or all that match is meant. */
export async function BulkBar({ loaded: { query, found, admin } }: { loaded: LoadedQueue }) {
  const t = await getTranslations("queue.bulk");
  const steps = BULK_STEPS.filter((step) => step !== "assign" || admin);
  const kept = [["view", query.view], ...narrowing(query), ["sort", query.sort], ["page", String(query.page)]] as const;
  return (
    <fieldset className="bulk">
      <legend className="vh">{t("label")}</legend>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {found.pages > 1 ? (
        <label className="box-tick">
          <input type="checkbox" name="reach" value="all" /> {t("all", { n: found.total })}
        </label>
      ) : null}
      <select name="bulk" aria-label={t("choose")} defaultValue="approve">
        {steps.map((step) => (
          <option key={step} value={step}>
            {t(`step.${step}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="btn quiet small">
        {t("go")}
      </button>
    </fieldset>
  );
}

import { getTranslations } from "next-intl/server";
import { BULK_STEPS, type BulkStep } from "#domain/review/queue/queue-input";
import { narrowing, queueHref } from "../applications.params.ts";
import type { LoadedQueue } from "../load.ts";
import { KeyCap } from "../shortcuts/key-cap.tsx";

/** The key of each step, as it is printed and as aria-keyshortcuts writes it: the same as for one application. */
const KEYS: Record<BulkStep, readonly [printed: string, written: string]> = {
  claim: ["M", "m"],
  assign: ["Shift+M", "Shift+M"],
  approve: ["A", "a"],
  changes: ["C", "c"],
  refuse: ["R", "r"],
  snooze: ["S", "s"],
};
const LOOK: Partial<Record<BulkStep, string>> = { approve: "btn small", refuse: "btn danger small" };

/** Floats over the list once something is ticked: how much, what to do with it, and whether this page or all that match is meant. */
export async function BulkBar({ path, loaded: { query, found, place, admin } }: { path: string; loaded: LoadedQueue }) {
  const t = await getTranslations("queue.bulk");
  const steps = BULK_STEPS.filter((step) => step !== "assign" || admin);
  const kept = [["view", query.view], ...narrowing(query), ["sort", query.sort], ["page", String(query.page)]] as const;
  const counted = Array.from({ length: found.rows.length + 1 }, (_, n) => t("selected", { n }));
  const ofAll = t("ofAll", { n: found.atOnce, total: found.total });
  return (
    <fieldset className="bulk">
      <legend className="vh">{t("label")}</legend>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <b role="status" data-selected={JSON.stringify(counted)} data-all={ofAll}>
        {place.reach === "all" ? ofAll : counted[place.reach === "page" ? found.rows.length : place.id.length]}
      </b>
      {found.pages > 1 ? (
        <label className="box-tick">
          <input type="checkbox" name="reach" value="all" defaultChecked={place.reach === "all"} /> {t("all", { n: found.total })}
        </label>
      ) : null}
      {steps.map((step) => {
        const [printed, written] = KEYS[step];
        return (
          <button
            key={step}
            type="submit"
            name="bulk"
            value={step}
            className={LOOK[step] ?? "btn quiet small"}
            data-go={step}
            aria-keyshortcuts={written}
          >
            {t(`step.${step}`)} <KeyCap of={printed} />
          </button>
        );
      })}
      <a className="tap" href={queueHref(path, query, { page: query.page })} data-clear aria-keyshortcuts="Escape">
        {t("clear")} <KeyCap of={CLEARS} />
      </a>
    </fieldset>
  );
}

const CLEARS = "Esc";

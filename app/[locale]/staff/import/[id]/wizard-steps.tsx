import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

export const WIZARD_STEPS = ["file", "columns", "check", "import"] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

type Props = {
  now: WizardStep;
  loaded: Loaded;
  /** How many rows are as they were before an import that was undone, and how many are not. */
  undone?: { n: number; left: number } | undefined;
};

/** The four steps of an import: which are done, and which one this is. */
export async function WizardSteps({ now, loaded: { file }, undone }: Props) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.steps"), getLocale()]);
  const to = paths(locale);
  const at = WIZARD_STEPS.indexOf(now);
  const used = file.columns.filter(({ field }) => field).length;
  const notes: Record<WizardStep, string> = {
    file: t("rows", { n: file.total }),
    columns: t("used", { used: String(used), all: String(file.columns.length) }),
    check: at > 2 ? t("done") : at === 2 ? t("now") : t("notYet"),
    import: undone ? t("undone", undone) : file.status === "done" ? t("done") : at === 3 ? t("now") : t("notYet"),
  };
  const hrefs: Partial<Record<WizardStep, string>> = now === "check" ? { columns: to.staffImport(file.id, "columns") } : {};
  return (
    <ol className="wizard" aria-label={t("label")}>
      {WIZARD_STEPS.map((step, n) => (
        <li key={step} className={n < at ? "done" : n === at ? "now" : undefined}>
          <span className="k num" aria-hidden="true">
            {n < at ? "✓" : n + 1}
          </span>
          <span>
            {hrefs[step] ? <a href={hrefs[step]}>{t(step)}</a> : <b aria-current={n === at ? "step" : undefined}>{t(step)}</b>}
            <span className="meta">{notes[step]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

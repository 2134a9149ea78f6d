import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { type AskedPeriod, PERIODS, type Period, USUAL_MONTHS } from "#domain/insight/period";

const PROBLEM = "period-problem";
const months = { months: String(USUAL_MONTHS - 1) };

/** Which period the figures are of. The two dates are of use with the last choice only. */
export async function PeriodForm({
  path,
  asked,
  period,
  isRefused,
}: {
  path: string;
  asked: AskedPeriod;
  period: Period;
  isRefused: boolean;
}) {
  const t = await getTranslations("insight.period");
  const problem = isRefused ? { "aria-invalid": true, "aria-describedby": PROBLEM } : {};
  return (
    <form className="period no-print" action={path}>
      {isRefused ? (
        <p className="error" id={PROBLEM} role="alert">
          {t("refused", months)}
        </p>
      ) : null}
      <label>
        <span>{t("label")}</span>
        <select name="period" className="dense" defaultValue={asked.period}>
          {PERIODS.map((key) => (
            <option key={key} value={key}>
              {t(key, months)}
            </option>
          ))}
        </select>
      </label>
      <label className="date">
        <span>{t("from")}</span>
        <input type="date" name="from" className="dense" defaultValue={asked.from || period.firstDay} {...problem} />
      </label>
      <label className="date">
        <span>{t("to")}</span>
        <input type="date" name="to" className="dense" defaultValue={asked.to || period.lastDay} {...problem} />
      </label>
      <Button small>{t("show")}</Button>
    </form>
  );
}

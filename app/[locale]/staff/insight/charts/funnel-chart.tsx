import { getLocale, getTranslations } from "next-intl/server";
import type { FunnelStep } from "#domain/insight/figures/funnel";
import { formatNumber } from "#lib/format";
import { Bar } from "./bar.tsx";

/** How many applications reached each step: the lighter part of a bar went no further, or not yet. Between two steps, how long it took. */
export async function FunnelChart({ steps }: { steps: readonly FunnelStep[] }) {
  const [t, locale] = await Promise.all([getTranslations("insight"), getLocale()]);
  const shown = (n: number) => formatNumber(n, locale);
  const most = steps[0]?.n ?? 0;
  return (
    <ol className="funnel num">
      {steps.map(({ step, n, open, ended, days }) => (
        <li key={step}>
          {days ? (
            <span className="gap">
              {days.value === undefined ? t("stepFew", { n: days.n }) : t("stepDays", { days: days.value, n: days.n })}
            </span>
          ) : null}
          <span>{t(`step.${step}`)}</span>
          <Bar
            parts={[
              { tone: "main", n: n - open - ended },
              { tone: "more", n: open + ended },
            ]}
            most={most}
          />
          <span className="n">
            <b>{shown(n)}</b>
          </span>
          {open + ended > 0 ? (
            <span className="rest">{t(`rest.${step === "member" ? "decided" : step}`, { open: shown(open), ended: shown(ended) })}</span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

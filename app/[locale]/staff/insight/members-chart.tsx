import { getLocale, getTranslations } from "next-intl/server";
import type { StaffFigures } from "#domain/insight/staff-figures";
import { formatDate, formatNumber } from "#lib/format";
import { LineChart } from "./charts/line-chart.tsx";

/** Members over the period, as a line. */
export async function MembersChart({ figures: { members, period } }: { figures: StaffFigures }) {
  const [t, locale] = await Promise.all([getTranslations("insight"), getLocale()]);
  const { before, counts } = members.all;
  const days = { from: formatDate(period.firstDay, locale, "short"), to: formatDate(period.lastDay, locale, "short") };
  const shown = (n: number) => formatNumber(n, locale);
  const label = t("figure.members.label", { ...days, before: shown(before), now: shown(counts.at(-1) ?? before) });
  return <LineChart counts={[before, ...counts]} label={label} {...days} format={shown} />;
}

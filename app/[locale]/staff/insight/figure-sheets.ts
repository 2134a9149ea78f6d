import { getLocale, getTranslations } from "next-intl/server";
import type { StaffFigures } from "#domain/insight/staff-figures";
import { FIGURE_KEYS, type FigureKey } from "#domain/insight/state";
import { formatDate, formatDateTime } from "#lib/format";
import type { FigureTable } from "./figure-tables.ts";
import { FIGURE_LIMITS } from "./figure-words.ts";

/** Every figure as a sheet: what it counts, from what, of which period and when, and the table of its page. */
export async function figureSheets({ at, period }: StaffFigures, tables: Record<FigureKey, FigureTable>) {
  const [t, locale] = await Promise.all([getTranslations("insight"), getLocale()]);
  const days = `${formatDate(period.firstDay, locale)} – ${formatDate(period.lastDay, locale)}`;
  return FIGURE_KEYS.map((key) => {
    const title = t(`figure.${key}.title`);
    const { headings, rows } = tables[key];
    return {
      name: title,
      rows: [
        [title],
        [t("sheet.definition"), t(`figure.${key}.definition`, FIGURE_LIMITS)],
        [t("sheet.source"), t(`figure.${key}.source`)],
        [t("sheet.period"), days],
        [t("sheet.at"), formatDateTime(at, locale)],
        [],
        headings,
        ...rows,
      ],
    };
  });
}

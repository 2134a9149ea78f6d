import { getTranslations } from "next-intl/server";
import { BAND_DAYS, FRESHNESS_BANDS, type FreshnessBand } from "#domain/insight/figures/freshness";

/** The first and the last day of a band, and the last one of the band before it. */
function bandDays(band: FreshnessBand) {
  const days: Partial<Record<FreshnessBand, number>> = BAND_DAYS;
  const before = FRESHNESS_BANDS[FRESHNESS_BANDS.indexOf(band) - 1];
  const after = (before && days[before]) ?? 0;
  return { after: String(after), from: String(after + 1), to: String(days[band] ?? "") };
}

/** What a band of the last confirmation is called. */
export async function bandWords() {
  const t = await getTranslations("insight");
  return (band: FreshnessBand): string => t(`band.${band}`, bandDays(band));
}

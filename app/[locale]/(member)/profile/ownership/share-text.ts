import type { Locale } from "#domain/kernel/state";
import { WHOLE } from "#domain/organisations/ownership/state";
import { formatNumber } from "#lib/format";

/** A share in hundredths of a percent, with as many decimals as it has: "33.33%". */
export const shareText = (share: number, locale: Locale) =>
  formatNumber(share / WHOLE, locale, { style: "percent", maximumFractionDigits: 2 });

import { getLocale, getTranslations } from "next-intl/server";
import type { Likeness as Found } from "#domain/organisations/state";
import { formatShare } from "#lib/format";

/** How likely two entries are one organisation, and what speaks for it. */
export async function LikenessLine({ found: { score, reasons } }: { found: Found }) {
  const [t, locale] = await Promise.all([getTranslations("duplicates.possible"), getLocale()]);
  return (
    <span className="meta block">
      {t("likely", { score: formatShare(score, locale), reasons: reasons.map((reason) => t(`reasons.${reason}`)).join(", ") })}
    </span>
  );
}

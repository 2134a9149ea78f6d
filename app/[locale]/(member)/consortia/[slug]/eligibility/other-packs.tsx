import { getLocale, getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import type { Verdict } from "#domain/consortia/eligibility/state";
import { formatDate } from "#lib/format";

/** What would be different for the consortium under other rules of the same programme. */
export async function OtherPacks({ others }: { others: Eligibility["others"] }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  if (others.length === 0) return null;
  const said = (verdict: Verdict | undefined) => (verdict ? t(`verdict.${verdict}`) : t("otherPacks.absent"));
  return (
    <details className="fold mt-6">
      <summary>{t("otherPacks.title")}</summary>
      <p className="my-3">{t("otherPacks.intro")}</p>
      {others.map(({ pack, isOwn, verdict, validFrom, validTo, differences }) => (
        <div key={pack} className="mt-4">
          <h3>{t("otherPacks.pack", { pack: isOwn ? t("overrides.own") : t(`short.${pack}`), verdict: t(`verdict.${verdict}`) })}</h3>
          <p className="meta">
            {t("otherPacks.valid", { from: formatDate(validFrom, locale), to: formatDate(validTo ?? validFrom, locale) })}
          </p>
          {differences.length === 0 ? <p>{t("otherPacks.none")}</p> : null}
          <ul className="dots mt-2">
            {differences.map(({ rule, here, there }) => (
              <li key={rule}>{t("otherPacks.line", { rule: t(`rules.${rule}`), here: said(here), there: said(there) })}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

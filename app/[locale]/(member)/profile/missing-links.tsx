import { getLocale, getTranslations } from "next-intl/server";
import type { MissingField } from "#domain/organisations/profile/completeness";
import { formatShare } from "#lib/format";

export async function MissingLinks({ missing, href = "" }: { missing: MissingField[]; href?: string }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.profile"), getLocale()]);
  return (
    <ul className="links">
      {missing.map(({ field, needed, weight }) => (
        <li key={field}>
          <a href={`${href}#${field}`}>{t(`fields.${field}`)}</a>
          <span className="meta">
            {t("weight", { share: formatShare(weight / 100, locale) })}
            {needed ? `, ${t("neededMark")}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

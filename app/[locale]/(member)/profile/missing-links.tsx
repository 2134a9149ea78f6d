import { getLocale, getTranslations } from "next-intl/server";
import type { MissingField } from "#domain/organisations/profile/completeness";
import { formatShare } from "#lib/format";
import { missingName } from "../missing-name.ts";

export async function MissingLinks({ missing, href = "" }: { missing: MissingField[]; href?: string }) {
  const [t, named, locale] = await Promise.all([getTranslations("organisations.profile"), missingName(), getLocale()]);
  return (
    <ul className="links">
      {missing.map((item) => (
        <li key={item.field}>
          <a href={`${href}#${item.field}`}>{named(item)}</a>
          <span className="meta">
            {t("weight", { share: formatShare(item.weight / 100, locale) })}
            {item.needed ? `, ${t("neededMark")}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

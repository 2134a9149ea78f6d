import { getTranslations } from "next-intl/server";
import type { MissingField } from "#domain/organisations/profile/completeness";

export async function MissingLinks({ missing, href = "" }: { missing: MissingField[]; href?: string }) {
  const t = await getTranslations("organisations.profile");
  return (
    <ul className="links">
      {missing.map(({ field, needed }) => (
        <li key={field}>
          <a href={`${href}#${field}`}>{t(`fields.${field}`)}</a>
          {needed ? <span className="meta">{t("neededMark")}</span> : null}
        </li>
      ))}
    </ul>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";

/** The way to the sheet of each partner, for the people of the partners: whoever reads the work plan, which the sheets show. */
export async function PartnerSheets({ workspace: { slug, parts, everyone } }: { workspace: Workspace }) {
  const [t, locale] = await Promise.all([getTranslations("sheets"), getLocale()]);
  if (!parts.some(({ part }) => part === "plan")) return null;
  return (
    <section className="sec">
      <h2>{t("list")}</h2>
      <p className="mt-2">{t("listLead")}</p>
      <ul className="stack-s mt-3">
        {everyone.map(({ id, slug: partner, name }) => (
          <li key={id}>
            <a className="alone" href={paths(locale).consortiumSheet(slug, partner)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

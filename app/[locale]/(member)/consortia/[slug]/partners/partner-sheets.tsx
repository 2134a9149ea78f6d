import { getLocale, getTranslations } from "next-intl/server";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { participationWords } from "../_space/participation-words.ts";

/** The way to the sheet of each partner, for the people of the partners: whoever reads the work plan, which the sheets show. */
export async function PartnerSheets({ workspace: { slug, parts, everyone } }: { workspace: Workspace }) {
  const [t, words, locale] = await Promise.all([getTranslations("sheets"), participationWords(everyone), getLocale()]);
  if (!parts.some(({ part }) => part === "plan")) return null;
  return (
    <section className="sec">
      <h2>{t("list")}</h2>
      <p className="mt-2">{t("listLead")}</p>
      <ul className="stack-s mt-3">
        {everyone.map((partner) => (
          <li key={partner.id}>
            <a className="alone" href={paths(locale).consortiumSheet(slug, partner.slug)}>
              {partner.name}
            </a>
            {partner.participation === "beneficiary" ? null : <span className="meta block">{words(partner)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

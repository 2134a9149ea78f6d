import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { paths } from "#lib/paths";
import { titleOfFound } from "../../../../../title-of-found.ts";
import { DocumentText } from "../../_space/document-text.tsx";
import { spaceMissing } from "../../_space/space-missing.tsx";
import { SpaceNav } from "../../_space/space-nav.tsx";
import { load } from "./load.ts";
import { sheetDocument } from "./sheet-document.ts";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const t = await getTranslations("sheets");
  return titleOfFound(load(props), ({ sheet, consortium }) => `${t("title", { partner: sheet.organisation.name })} · ${consortium.title}`);
}

/** What a proposal says of one partner, and its files. */
export default guarded(async function PartnerSheetPage(props: Props) {
  const [page, t, consortia, locale] = await Promise.all([
    load(props),
    getTranslations("sheets"),
    getTranslations("consortia"),
    getLocale(),
  ]);
  if (!page) return spaceMissing();
  const { consortium, partner, sheet } = page;
  const to = paths(locale);
  const trail = [
    { href: to.consortia(), text: consortia("title") },
    { href: to.consortium(consortium.slug), text: consortium.title },
    { href: to.consortiumWorkspace(consortium.slug), text: consortia("space.short") },
    { href: to.consortiumPartners(consortium.slug), text: consortia("space.parts.partners") },
  ];
  return (
    <>
      <Breadcrumbs trail={trail} here={t("title", { partner: sheet.organisation.name })} />
      <SpaceNav space={consortium} here="partners" />
      <div className="split">
        <DocumentText document={await sheetDocument(page, locale)} />
        <aside className="stack">
          <ul className="stack-s">
            {(["pdf", "docx"] as const).map((file) => (
              <li key={file}>
                <a className="alone" href={to.consortiumSheetFile(consortium.slug, partner, file)}>
                  {t(file)}
                </a>
              </li>
            ))}
          </ul>
          <p className="meta">{t("note")}</p>
        </aside>
      </div>
    </>
  );
});

import { getLocale, getTranslations } from "next-intl/server";
import type { Letter, LetterPage, Signature } from "#domain/consortia/commitments/letter-page";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";

type Props = { page: LetterPage; letter: Letter; of: string | undefined };

/** Beside the letter: its files, who has signed this version, and the other versions. */
export async function LetterSide({ page, letter, of }: Props) {
  const [t, locale] = await Promise.all([getTranslations("commitments.page"), getLocale()]);
  const { slug } = page.consortium;
  const to = paths(locale);
  const version = letter.isInForce ? {} : { version: letter.version };
  const shown = { ...version, ...(of && { of }) };
  const counting = letter.signatures.filter(({ counts }) => counts || !letter.isInForce).length;
  return (
    <aside className="stack">
      <section>
        <ul className="stack-s">
          <li>
            <a className="alone" href={to.consortiumLetterFile(slug, "pdf", shown)}>
              {t("pdf")}
            </a>
          </li>
          <li>
            <a className="alone" href={to.consortiumLetterFile(slug, "docx", shown)}>
              {t("docx")}
            </a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{t("signatures")}</h2>
        <p className="meta mb-3">{t("finding", { n: counting })}</p>
        <ul className="signatures">
          {letter.signatures.map((signature) => (
            <SignedBy key={signature.slug} signature={signature} href={to.consortiumLetter(slug, { ...version, of: signature.slug })}>
              {letter.isInForce && !signature.counts ? t("withdrawn") : null}
            </SignedBy>
          ))}
        </ul>
      </section>
      {page.versions.length > 1 ? (
        <section>
          <h2>{t("versions")}</h2>
          <table className="flat">
            <thead>
              <tr>
                <th scope="col">{t("version")}</th>
                <th scope="col">{t("issued")}</th>
                <th scope="col" className="r">
                  {t("signedCount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {page.versions.map((each) => (
                <tr key={each.version}>
                  <th scope="row">
                    {each.version === letter.version ? (
                      t("versionRow", { version: String(each.version) })
                    ) : (
                      <a className="alone" href={to.consortiumLetter(slug, { version: each.version })}>
                        {t("versionRow", { version: String(each.version) })}
                      </a>
                    )}
                  </th>
                  <td className="num" data-l={t("issued")}>
                    {formatDate(each.issuedAt, locale, "short")}
                  </td>
                  <td className="r" data-l={t("signedCount")}>
                    {each.signed}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </aside>
  );
}

async function SignedBy({ signature, href, children }: { signature: Signature; href: string; children: React.ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations("commitments.page"), getLocale()]);
  const { name, position } = signature;
  return (
    <li>
      <p>
        <strong>{signature.organisation}</strong>
      </p>
      <p>{name && position ? t("signedBy", { name, position }) : t("erased")}</p>
      <p className="meta num">{formatDate(signature.at, locale, "short")}</p>
      {children ? <p className="meta">{children}</p> : null}
      <p>
        <a className="alone" href={href}>
          {t("copy")}
        </a>
      </p>
    </li>
  );
}

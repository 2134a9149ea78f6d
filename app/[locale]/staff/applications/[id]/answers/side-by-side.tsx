import { getLocale, getTranslations } from "next-intl/server";
import { Breakable } from "#components/ui/breakable";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ReviewView } from "#domain/review/application/review-reads";
import type { ComparedRow } from "#domain/review/application/side-by-side";
import { countryName } from "#lib/format/countries";
import { fieldWords } from "./field-words.ts";

type Props = { application: ReviewView; name: string; rows: ComparedRow[]; open: boolean };

/** The application beside what it may be, field by field; what both have in common says so. */
export async function SideBySide({ application, name, rows, open }: Props) {
  const [t, r, nameOf, locale] = await Promise.all([
    getTranslations("duplicates.possible"),
    getTranslations("review.points"),
    fieldWords(application),
    getLocale(),
  ]);
  if (rows.length === 0) return null;
  function said(field: ComparedRow["field"], value: string) {
    if (value === "") return <span className="none">{r("empty")}</span>;
    if (field === "country") return countryName(value, locale);
    if (field === "website") return <Breakable text={value.replace(/^https?:\/\//, "")} />;
    return field === "mailDomain" ? <Breakable text={value} /> : value;
  }
  return (
    <details className="fold mt-2" open={open || undefined}>
      <summary>
        {t("compare")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </summary>
      <table className="pairs">
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("own")}</th>
            <th scope="col">{name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, own, theirs, same }) => (
            <tr key={field}>
              <th scope="row">{field === "mailDomain" ? t("mailDomain") : nameOf(field)}</th>
              <td>{said(field, own)}</td>
              <td>
                {said(field, theirs)}
                {same ? (
                  <span className="ck pass">
                    <Icon name="check" size={14} />
                    {t("inCommon")}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

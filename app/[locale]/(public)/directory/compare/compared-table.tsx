import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InLanguage } from "#components/organisation/in-language";
import { Strip } from "#components/ui/strip";
import { Tag } from "#components/ui/tag";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { type ComparedOrganisation, isDifferent } from "#domain/organisations/directory/compared";
import { fieldText } from "#domain/organisations/profile/fields";
import { inLanguage } from "#domain/organisations/profile/localised";
import { besides, type FactColumn, LINE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { formatDate, formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { profileValue } from "../../../profile-value.ts";

type Line = { key: string; words: string; values: ReactNode[]; isMarked: boolean };

/** Organisations side by side, a line for each thing that one of them states; where facts differ, the line says so. On phones each line lists them one below the other. */
export async function ComparedTable({ compared }: { compared: ComparedOrganisation[] }) {
  const [t, page, term, common, worded, locale] = await Promise.all([
    getTranslations("organisations.compare"),
    getTranslations("organisations.page"),
    getTranslations("terms"),
    getTranslations("common"),
    profileValue(),
    getLocale(),
  ]);
  const to = paths(locale);
  const nothing = <span className="meta">{t("notStated")}</span>;
  const factText = ({ profile }: ComparedOrganisation, field: FactColumn) => {
    const text = fieldText(profile, field);
    if (text === "") return "";
    const { fact } = PROFILE[field];
    if (fact === "web") return new URL(text).hostname.replace(/^www\./, "");
    return fact === "number" ? formatNumber(Number(text), locale) : worded(field, text);
  };
  const factLines = LINE_COLUMNS.map((field): Line => {
    const values = compared.map((one) =>
      [field, ...besides(field)]
        .map((each) => factText(one, each))
        .filter(Boolean)
        .join(", "),
    );
    return { key: field, words: page(`fields.${field}`), values, isMarked: isDifferent(values) };
  });
  const sectorsOf = ({ profile }: ComparedOrganisation) => profile.sectors.map((sector) => term(`sector.${sector}`)).join(", ");
  const sectorLine: Line = {
    key: "sectors",
    words: page("segments"),
    values: compared.map((one) =>
      one.profile.sectors.length === 0 ? (
        ""
      ) : (
        <>
          <Strip on={one.profile.sectors} />
          <span className="block mt-2">{sectorsOf(one)}</span>
        </>
      ),
    ),
    isMarked: isDifferent(compared.map(sectorsOf)),
  };
  const textLines = (["short", "offers", "needs"] as const).map(
    (field): Line => ({
      key: field,
      words: page(field),
      values: compared.map(({ slug, profile }) => {
        const said = inLanguage(profile[field], locale);
        return said ? (
          <InLanguage key={slug} lang={said.lang} locale={locale} mark={page(`inLanguage.${said.lang}`)}>
            {said.text}
          </InLanguage>
        ) : (
          ""
        );
      }),
      isMarked: false,
    }),
  );
  const updated: Line = {
    key: "updated",
    words: t("updated"),
    values: compared.map(({ updatedAt }) => formatDate(updatedAt, locale)),
    isMarked: false,
  };
  const lines = [sectorLine, ...factLines, ...textLines, updated].filter(({ values }) => values.some((value) => value !== ""));
  const others = (slug: string) => compared.map((one) => one.slug).filter((one) => one !== slug);
  return (
    <table className="compared">
      <caption className="vh">{t("caption", { n: compared.length })}</caption>
      <thead>
        <tr>
          <td />
          {compared.map(({ slug, profile, madeUp }) => (
            <th key={slug} scope="col">
              <a href={to.organisation(slug)}>{profile.name}</a>
              {madeUp ? <span className="meta">{common("madeUp")}</span> : null}
              <a className="meta no-print" href={to.compare(others(slug))}>
                {t("remove")} <VisuallyHidden>{profile.name}</VisuallyHidden>
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, words, values, isMarked }) => (
          <tr key={key} className={isMarked ? "differs" : undefined}>
            <th scope="row">
              {words} {isMarked ? <Tag>{t("differs")}</Tag> : null}
            </th>
            {values.map((value, at) => (
              <td key={compared[at]?.slug} data-l={compared[at]?.profile.name}>
                <div>{value === "" ? nothing : value}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

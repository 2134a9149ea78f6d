import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InLanguage } from "#components/organisation/in-language";
import { Strip } from "#components/ui/strip";
import { Tag } from "#components/ui/tag";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { capabilityName } from "#domain/organisations/capabilities/capability-texts";
import { isDifferent } from "#domain/organisations/directory/compared";
import { inLanguage } from "#domain/organisations/profile/localised";
import { besides, LINE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { factText } from "../../../fact-text.ts";
import { profileValue } from "../../../profile-value.ts";

import { CommonList } from "./common-list.tsx";
import type { Compared } from "./load.ts";

/** `none`: what is shown for an empty value where that is no missing statement. */
type Line = { key: string; words: string; values: ReactNode[]; isMarked: boolean; none?: string };

/** Each organisation has another one: that they differ tells nobody anything. */
const OWN_BY_NATURE: readonly (typeof LINE_COLUMNS)[number][] = ["website"];

/** Organisations side by side, a line for each thing that one of them states; where facts differ, the line says so. On phones each line lists them one below the other. */
export async function ComparedTable({ compared }: { compared: Compared[] }) {
  const [t, page, able, term, common, worded, locale] = await Promise.all([
    getTranslations("organisations.compare"),
    getTranslations("organisations.page"),
    getTranslations("organisations.capabilities"),
    getTranslations("terms"),
    getTranslations("common"),
    profileValue(),
    getLocale(),
  ]);
  const to = paths(locale);
  const nothing = <span className="meta">{t("notStated")}</span>;
  const factLines = LINE_COLUMNS.map((field): Line => {
    const values = compared.map((one) =>
      [field, ...besides(field)]
        .map((each) => factText(one.profile, each, worded, locale))
        .filter(Boolean)
        .join(", "),
    );
    return { key: field, words: page(`fields.${field}`), values, isMarked: !OWN_BY_NATURE.includes(field) && isDifferent(values) };
  });
  const sectorsOf = ({ profile }: Compared) => profile.sectors.map((sector) => term(`sector.${sector}`)).join(", ");
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
  const keysOf = (keys: (one: Compared) => string[]) => countOf(compared.map((one) => [...new Set(keys(one))]));
  const trlsOf = (key: string) =>
    compared.flatMap(({ profile }) => profile.capabilities.find(({ term, tag }) => (term ?? tag) === key)?.trl ?? "");
  const abilities = keysOf(({ profile }) => profile.capabilities.map(({ term, tag }) => term ?? tag ?? ""));
  // Beside one that states none nobody knows whether it is the only one.
  const areStated = compared.length > 1 && compared.every(({ profile }) => profile.capabilities.length > 0);
  const capabilityLine: Line = {
    key: "capabilities",
    words: able("title"),
    values: compared.map(({ slug, profile }) =>
      profile.capabilities.length === 0 ? (
        ""
      ) : (
        <CommonList
          key={slug}
          items={profile.capabilities.map((one) => {
            const { text, lang } = capabilityName(one, locale);
            const isCommon = (abilities.get(one.term ?? one.tag ?? "") ?? 0) > 1;
            return {
              key: one.id,
              text,
              lang: lang === locale ? undefined : lang,
              note: one.trl && able("trl", { trl: one.trl }),
              isCommon,
              isOnly: areStated && !isCommon,
            };
          })}
        />
      ),
    ),
    isMarked: [...abilities].some(([key, n]) => n > 1 && isDifferent(trlsOf(key))),
  };
  const shared = keysOf(({ consortia }) => consortia.map(({ slug }) => slug));
  const consortiaLine: Line = {
    key: "consortia",
    words: page("consortia"),
    values: compared.map((one) =>
      one.consortia.length === 0 ? (
        one.isFromSources ? (
          nothing
        ) : (
          ""
        )
      ) : (
        <CommonList
          key={one.slug}
          items={one.consortia.map(({ slug, title, role }) => ({
            key: slug,
            text: title,
            href: to.consortium(slug),
            note: term(`consortiumRole.${role}`),
            isCommon: (shared.get(slug) ?? 0) > 1,
          }))}
        />
      ),
    ),
    isMarked: false,
    none: t("none"),
  };
  const updated: Line = {
    key: "updated",
    words: t("updated"),
    values: compared.map(({ updatedAt, isFromSources }) => (isFromSources ? "" : formatDate(updatedAt, locale))),
    isMarked: false,
  };
  const lines = [sectorLine, ...factLines, ...textLines, capabilityLine, consortiaLine, updated].filter(({ values }) =>
    values.some((value) => value !== ""),
  );
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
        {lines.map(({ key, words, values, isMarked, none }) => (
          <tr key={key} className={isMarked ? "differs" : undefined}>
            <th scope="row">
              {words} {isMarked ? <Tag>{t("differs")}</Tag> : null}
            </th>
            {values.map((value, at) => (
              <td key={compared[at]?.slug} data-l={compared[at]?.profile.name}>
                <div>{value !== "" ? value : none ? <span className="meta">{none}</span> : nothing}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In how many of some lists each key is. */
function countOf(lists: string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of lists.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

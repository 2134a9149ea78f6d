import { getLocale, getTranslations } from "next-intl/server";
import { Fragment, type ReactElement } from "react";
import { type Fact, Facts } from "#components/ui/facts";
import { citations } from "#domain/organisations/profile/citations";
import { fieldText } from "#domain/organisations/profile/fields";
import { besides, type FactColumn, LINE_COLUMNS, type LineColumn } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { OrganisationView } from "#domain/organisations/reads";
import { factText } from "../../../fact-text.ts";
import { profileValue } from "../../../profile-value.ts";
import { Cite } from "./cite.tsx";

/** What is stated about an organisation, each fact with its source. What is not stated is left out. */
export async function OrganisationFacts({ organisation: { profile, sources } }: { organisation: OrganisationView }) {
  const [t, worded, locale] = await Promise.all([getTranslations("organisations.page"), profileValue(), getLocale()]);
  const { numberOf } = citations(sources);
  const shown = (field: FactColumn): ReactElement | string => {
    const words = factText(profile, field, worded, locale);
    if (PROFILE[field].fact !== "web") return words;
    return (
      <a href={fieldText(profile, field)} rel="noopener nofollow ugc">
        {words}
      </a>
    );
  };
  const fact = (field: LineColumn): Fact[] => {
    const stated = [field, ...besides(field)].filter((one) => fieldText(profile, one) !== "");
    // What the office assigned for lists is no fact of the organisation.
    if (stated.length === 0) return [];
    const [words, n] = [t(`fields.${field}`), numberOf(field)];
    const value = (
      <>
        {stated.map((one, at) => (
          <Fragment key={one}>
            {at > 0 ? ", " : ""}
            {shown(one)}
          </Fragment>
        ))}
        <Cite n={n} label={t("sourceOf", { n: n ?? 0, what: words })} />
      </>
    );
    return [{ term: words, value }];
  };
  const facts = LINE_COLUMNS.flatMap(fact);
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{t("facts")}</h2>
      <Facts facts={facts} />
    </section>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { CAPABILITY_CODES, type CapabilityTerm, kindOf, termWords } from "#domain/organisations/capabilities/capability-terms";
import type { Facets } from "#domain/organisations/directory/facets";
import { CAPABILITY_KINDS, TRLS, type Trl } from "#domain/organisations/state";
import { FilterBoxes, FilterGroup } from "./filter-group.tsx";

type Props = { capability: CapabilityTerm[]; trl: Trl[]; facets: Facets };

/**
 * What organisations can do, by kind, and at which level. What nobody states is left out; each kind folds until one of it is chosen. Called and not
 * drawn as a component: kept markup is drawn at once.
 */
export async function capabilityFilters({ capability, trl, facets }: Props) {
  const [t, term, locale] = await Promise.all([getTranslations("organisations.directory"), getTranslations("terms"), getLocale()]);
  const terms = CAPABILITY_CODES.filter((code) => facets.capabilities[code] > 0 || capability.includes(code)).toSorted((a, b) =>
    termWords(a, locale).localeCompare(termWords(b, locale), locale),
  );
  const kinds = CAPABILITY_KINDS.map((kind) => ({ kind, of: terms.filter((code) => kindOf(code) === kind) })).filter(
    ({ of }) => of.length > 0,
  );
  const levels = TRLS.filter((level) => facets.trls[level] > 0 || trl.includes(level));
  return (
    <>
      {kinds.length > 0 ? (
        <fieldset>
          <legend>{t("capability")}</legend>
          {kinds.map(({ kind, of }) => (
            <details key={kind} className="dir-k" open={of.some((code) => capability.includes(code))}>
              <summary>{term(`capabilityKind.${kind}`)}</summary>
              <FilterBoxes
                locale={locale}
                name="capability"
                values={of}
                counts={facets.capabilities}
                on={capability}
                text={(code) => termWords(code, locale)}
              />
            </details>
          ))}
        </fieldset>
      ) : null}
      {levels.length > 0 ? (
        <FilterGroup
          locale={locale}
          name="trl"
          legend={t("trl")}
          values={levels}
          counts={facets.trls}
          on={trl}
          text={(level) => t("level", { trl: level })}
        />
      ) : null}
    </>
  );
}

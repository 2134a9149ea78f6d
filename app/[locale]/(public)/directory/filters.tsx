import { getLocale, getTranslations } from "next-intl/server";
import { SearchField } from "#components/organisation/search-field";
import { Button } from "#components/ui/button";
import { keptMarkup } from "#components/ui/kept-markup";
import type { Locale } from "#domain/kernel/state";
import type { Facets } from "#domain/organisations/directory/facets";
import { REGION_FILTERS, SECTORS, STATED, standardKind, UNSTATED } from "#domain/organisations/state";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "../../named-kinds.ts";
import { ApplyFilters } from "./apply-filters.tsx";
import { capabilityFilters } from "./capability-filters.tsx";
import { FilterGroup } from "./filter-group.tsx";
import { filterWords } from "./filter-words.ts";
import type { Loaded } from "./load.ts";
import { searchWords, suggestionsAddress } from "./search-words.ts";

/** Provinces that are always offered; other regions appear once somebody is there. */
const HOME_REGIONS = 4;
const FORM = "directory-filters";

type Props = { action: string; loaded: Loaded };

/** The directory's form: a GET, so that each state has an address. On phones the filters fold away. Without scripts a button that stays in sight applies them, and says how many are shown until a box is changed. */
export async function Filters(props: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.directory"), getTranslations("common"), getLocale()]);
  const { action, loaded } = props;
  const content = await keptMarkup(loaded.found, `filters ${action} ${JSON.stringify(loaded.state)}`, () => fields(props));
  return (
    <>
      <form id={FORM} action={action} className="dir-form" aria-label={t("filters")}>
        <div className="search dir-q">
          <SearchField words={searchWords(t, common)} address={suggestionsAddress(locale)} value={loaded.state.q} />
          <Button>{common("search.action")}</Button>
        </div>
        <div className="dir-form" {...content} />
      </form>
      <ApplyFilters form={FORM} state={JSON.stringify(loaded.state)}>
        {t("showNumber", { n: loaded.found.total })}
      </ApplyFilters>
    </>
  );
}

/** The countries that organisations state or the reader chose, by name in the reader's alphabet; "none stated" comes last. */
function countriesIn(counts: Facets["countries"], chosen: readonly string[], locale: Locale): string[] {
  const { compare } = new Intl.Collator(locale);
  return [...new Set([...Object.keys(counts).filter((code) => counts[code]), ...chosen])].toSorted(
    (a, b) => Number(a === UNSTATED) - Number(b === UNSTATED) || compare(countryName(a, locale), countryName(b, locale)),
  );
}

async function fields({ loaded: { state, found } }: Props) {
  const [t, term, kinds, locale] = await Promise.all([
    getTranslations("organisations.directory"),
    getTranslations("terms"),
    namedKinds(),
    getLocale(),
  ]);
  const { facets } = found;
  const on = [state.sector, state.kind, state.region, state.country, state.states, state.capability, state.trl].flat().length;
  const words = await filterWords();
  const regions = REGION_FILTERS.filter((region, n) => n < HOME_REGIONS || facets.regions[region] > 0 || state.region.includes(region));
  const countries = countriesIn(facets.countries, state.country, locale);
  const capabilities = await capabilityFilters({ capability: state.capability, trl: state.trl, facets });
  return (
    <>
      {state.sort ? <input type="hidden" name="sort" value={state.sort} /> : null}
      {state.view === "cards" ? null : <input type="hidden" name="view" value={state.view} />}
      <details className="dir-f">
        <summary>{on > 0 ? t("filtersOn", { n: on }) : t("filters")}</summary>
        <FilterGroup
          locale={locale}
          name="sector"
          legend={t("sector")}
          values={SECTORS}
          counts={facets.sectors}
          on={state.sector}
          dots
          text={(sector) => term(`sector.${sector}`)}
        />
        <FilterGroup
          locale={locale}
          name="kind"
          legend={t("kind")}
          values={kinds.all}
          counts={facets.kinds}
          on={state.kind}
          isPart={(kind) => kind !== standardKind(kind)}
          text={kinds.name}
        />
        <FilterGroup
          locale={locale}
          name="region"
          legend={t("region")}
          values={regions}
          counts={facets.regions}
          on={state.region}
          text={words.region}
        />
        {countries.length > 1 || state.country.length > 0 ? (
          <FilterGroup
            locale={locale}
            name="country"
            legend={t("country")}
            values={countries}
            counts={facets.countries}
            on={state.country}
            text={words.country}
          />
        ) : null}
        <FilterGroup
          locale={locale}
          name="states"
          legend={t("says")}
          values={STATED}
          counts={facets.stated}
          on={state.states}
          text={(stated) => t(`stated.${stated}`)}
        />
        {capabilities}
        <noscript>
          <p className="dir-s">
            <Button>
              <span className="as-shown">{t("showNumber", { n: found.total })}</span>
              <span className="changed">{t("show")}</span>
            </Button>
          </p>
        </noscript>
      </details>
    </>
  );
}

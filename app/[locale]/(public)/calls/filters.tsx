import { useLocale } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { actionName } from "#components/call/action-name";
import { Button } from "#components/ui/button";
import { CALL_LISTS, CLOSING_WITHIN } from "#domain/calls/reads";
import { CALL_KINDS, namedAction } from "#domain/calls/state";
import { SECTORS } from "#domain/organisations/state";
import { formatNumber } from "#lib/format";
import { FilterGroup } from "../directory/filter-group.tsx";
import type { Loaded } from "./load.ts";

type Counted<V> = readonly { value: V; n: number }[];
const countsOf = <V extends string>(values: readonly V[], counted: Counted<V>) =>
  Object.fromEntries(values.map((value) => [value, counted.find((each) => each.value === value)?.n ?? 0])) as Record<V, number>;
/** What was chosen is offered also where no call has it any more. */
const offered = (counted: Counted<string | null>, chosen: string) => {
  const values = counted.flatMap(({ value, n }) => (value ? [{ value, n }] : []));
  return chosen && !values.some(({ value }) => value === chosen) ? [...values, { value: chosen, n: 0 }] : values;
};

/** The list's form: a GET, so that each state has an address. On phones the filters fold away. */
export async function Filters({ action, loaded: { state, facets } }: { action: string; loaded: Loaded }) {
  const [t, terms, common, locale] = await Promise.all([
    getTranslations("calls"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const on =
    [state.kind, state.sector, state.programme || [], state.action || []].flat().length +
    Number(state.list !== "current") +
    Number(state.within !== null);
  return (
    <form action={action} className="dir-form" aria-label={t("filters")}>
      {state.sort === "deadline" ? null : <input type="hidden" name="sort" value={state.sort} />}
      <div className="search dir-q">
        <label htmlFor="q" className="vh">
          {t("search")}
        </label>
        <input id="q" type="search" name="q" defaultValue={state.q} placeholder={t("searchHint")} />
        <Button>{common("search.action")}</Button>
      </div>
      <details className="dir-f">
        <summary>{on > 0 ? t("filtersOn", { n: on }) : t("filters")}</summary>
        <fieldset>
          <legend>{t("list.label")}</legend>
          {CALL_LISTS.map((list) => (
            <label key={list} className="check">
              <input type="radio" name="list" value={list} defaultChecked={list === state.list} />
              {t(`list.${list}`)}
            </label>
          ))}
        </fieldset>
        <FilterGroup
          locale={locale}
          name="kind"
          legend={t("facet.kind")}
          values={CALL_KINDS}
          counts={countsOf(CALL_KINDS, facets.kinds)}
          on={state.kind}
          text={(kind) => t(`kind.${kind}`)}
        />
        <FilterGroup
          locale={locale}
          name="sector"
          legend={t("facet.sector")}
          values={SECTORS}
          counts={countsOf(SECTORS, facets.sectors)}
          on={state.sector}
          dots
          text={(sector) => terms(`sector.${sector}`)}
        />
        <fieldset>
          <legend>{t("facet.within")}</legend>
          {CLOSING_WITHIN.map((days) => {
            const n = facets.within?.[days] ?? 0;
            return (
              <label key={days} className="check">
                <input
                  type="radio"
                  name="within"
                  value={days}
                  defaultChecked={days === state.within}
                  disabled={n === 0 && days !== state.within}
                />
                {t("facet.days", { n: days })}
                <span className="n">{formatNumber(n, locale)}</span>
              </label>
            );
          })}
          <label className="check">
            <input type="radio" name="within" value="" defaultChecked={state.within === null} />
            {t("facet.anyTime")}
          </label>
        </fieldset>
        <Choice
          name="programme"
          label={t("facet.programme")}
          any={t("facet.anyProgramme")}
          value={state.programme}
          counted={facets.programmes}
        />
        <Choice
          name="action"
          label={t("facet.action")}
          any={t("facet.anyAction")}
          value={namedAction(state.action) ?? state.action}
          counted={facets.actions}
          text={actionName(terms)}
        />
        <p className="dir-s">
          <Button>{t("show")}</Button>
        </p>
      </details>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  value: string;
  counted: Counted<string | null>;
  text?: (value: string) => string;
};

const Choice = ({ name, label, any, value, counted, text = String }: ChoiceProps) => {
  const locale = useLocale();
  return (
    <div className="field mb-6">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {offered(counted, value).map((each) => (
          <option key={each.value} value={each.value}>
            {`${text(each.value)} (${formatNumber(each.n, locale)})`}
          </option>
        ))}
      </select>
    </div>
  );
};

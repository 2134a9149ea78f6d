import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup } from "#components/form/choice-group";
import { SelectField } from "#components/form/select-field";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import type { Suggestions } from "#domain/consortia/matching/suggested-partners";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import type { Workspace } from "#domain/consortia/workspace";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { KINDS } from "#domain/organisations/state";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { CAPABILITY_MATCHES, type PartnersParams, SUGGESTIONS, suggestionsHref } from "./partners.params.ts";
import { SuggestedPartner } from "./suggested-partner.tsx";
import { Unfit } from "./unfit.tsx";

type Props = { workspace: Workspace; suggestions: Suggestions; state: PartnersParams };

/** Members that could join, the best first, with why; the form is a GET, so that each choice has an address. */
export async function SuggestedPartners({ workspace, suggestions, state }: Props) {
  const [t, locale] = await Promise.all([getTranslations("matching"), getLocale()]);
  const path = paths(locale).consortiumPartners(workspace.slug);
  return (
    <section className="sec" id={SUGGESTIONS}>
      <h2>{t("title")}</h2>
      <p className="my-3">{t("intro")}</p>
      <Wishes workspace={workspace} suggestions={suggestions} state={state} />
      {suggestions.rows.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t("none")} action={<a href={suggestionsHref(path)}>{t("all")}</a>}>
            {t("noneText")}
          </EmptyState>
        </div>
      ) : (
        <p className="meta mt-6">{t("found", { n: suggestions.rows.length })}</p>
      )}
      <ol className="suggested mt-3">
        {suggestions.rows.map((one) => (
          <SuggestedPartner
            key={one.id}
            one={one}
            slug={workspace.slug}
            isChecked={(workspace.eligibility?.rules.length ?? 0) > 0}
            mayInvite={workspace.may.invite === true}
          />
        ))}
      </ol>
      {suggestions.role ? <Unfit role={suggestions.role} unfit={suggestions.unfit} /> : null}
    </section>
  );
}

/** What the reader looks for. */
async function Wishes({ workspace, suggestions, state }: Props) {
  const [t, terms, common, locale] = await Promise.all([
    getTranslations("matching"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const free = workspace.roles.filter(({ id, taken, seats }) => openSeatsOf({ seats, taken }) > 0 || id === state.seat);
  const named = <T extends string>(values: readonly T[], nameOf: (value: T) => string) =>
    values.map((value) => ({ value, text: nameOf(value) })).toSorted((a, b) => a.text.localeCompare(b.text, locale));
  const capabilities = named(suggestions.capabilities, (term) => termWords(term, locale));
  return (
    <form action={suggestionsHref(paths(locale).consortiumPartners(workspace.slug))} className="stack mt-4" aria-label={t("form")}>
      <div className="wishes">
        <SelectField
          name="seat"
          label={t("seat")}
          empty={t("whole")}
          options={free.map(({ id, title }) => ({ value: id, text: title }))}
          defaultValue={state.seat}
        />
        <SelectField
          name="kind"
          label={t("kind")}
          empty={t("anyKind")}
          options={KINDS.map((kind) => ({ value: kind, text: terms(`kind.${kind}`) }))}
          defaultValue={state.kind ?? undefined}
        />
        <SelectField
          name="country"
          label={t("country")}
          empty={t("anyCountry")}
          options={named(suggestions.countries, (country) => countryName(country, locale))}
          defaultValue={state.country}
        />
      </div>
      {capabilities.length > 0 ? (
        <details open={state.capability.length > 0}>
          <summary>{t("capabilities")}</summary>
          <div className="stack mt-3">
            <CheckboxGroup
              name="capability"
              label={t("wanted")}
              optional={common("form.optional")}
              options={capabilities}
              defaultValue={state.capability}
            />
            <RadioGroup
              name="match"
              label={t("match")}
              options={CAPABILITY_MATCHES.map((match) => ({ value: match, text: t(`matches.${match}`) }))}
              defaultValue={state.match}
            />
          </div>
        </details>
      ) : null}
      <Button quiet>{t("show")}</Button>
    </form>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { Chip } from "#components/ui/chips";
import type { SavedSearch } from "#domain/organisations/searches/search-reads";
import { paths } from "#lib/paths";
import { save } from "./actions.ts";
import { type DirectoryParams, directoryHref, searchHref, searchOf } from "./directory.params.ts";

const MAX_NAME = 80;
/** What the present search could be called: the words, then the filters. */
export const suggestedName = (q: string, chips: readonly Chip[]) =>
  [q, ...chips.map(({ text }) => text)].filter(Boolean).join(", ").slice(0, MAX_NAME);

type Props = { path: string; state: DirectoryParams; saved: SavedSearch[]; suggested: string };

/** What a member saved, and a form that saves what the directory shows now, unless it is saved already. */
export async function SavedSearches({ path, state, saved, suggested }: Props) {
  const [t, locale] = await Promise.all([getTranslations("organisations.searches"), getLocale()]);
  const here = JSON.stringify(searchOf(state));
  const known = saved.find(({ search }) => JSON.stringify(search) === here);
  const others = saved.filter((one) => one !== known);
  return (
    <div className="stack saved-searches">
      {state.done === "saved" ? (
        <p role="status" className="note ok">
          {t("done.saved")}
        </p>
      ) : null}
      <div className="row">
        {known ? (
          <p className="meta">
            {t("saved", { name: known.name })} <a href={paths(locale).savedSearches()}>{t("manage")}</a>
          </p>
        ) : (
          <WordedForm action={save} className="" prefix="save-">
            <Fold look="fold" summary={t("save")}>
              <HiddenField name="search" value={directoryHref("", state, { view: "cards" })} />
              <TextField name="name" label={t("fields.name")} defaultValue={suggested} width="w-m" autoComplete="off" />
              <CheckboxField name="emailed" label={t("fields.emailed")} hint={t("emailedHint")} defaultChecked />
              <SubmitButton>{t("save")}</SubmitButton>
            </Fold>
          </WordedForm>
        )}
        {others.length > 0 ? (
          <details className="fold">
            <summary>{t("title")}</summary>
            <ul className="lines">
              {others.map(({ id, name, search }) => (
                <li key={id}>
                  <a href={searchHref(path, search)}>{name}</a>
                </li>
              ))}
              <li>
                <a href={paths(locale).savedSearches()}>{t("manage")}</a>
              </li>
            </ul>
          </details>
        ) : null}
      </div>
    </div>
  );
}

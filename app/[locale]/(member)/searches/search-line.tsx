import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { SavedSearch } from "#domain/organisations/searches/search-reads";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { searchHref } from "../../(public)/directory/directory.params.ts";
import { searchLine } from "../../(public)/directory/filter-words.ts";
import { email, remove, rename } from "./actions.ts";

/** One saved search: what it looks for, whether emails tell of it, and its forms. */
export async function SearchLine({ saved: { id, name, search, emailed } }: { saved: SavedSearch }) {
  const [t, locale, words] = await Promise.all([getTranslations("organisations.searches"), getLocale(), searchLine(search)]);
  return (
    <li className="unit">
      <h2 className="text-lg wrap-anywhere">
        <a href={searchHref(paths(locale).directory(), search)}>{name}</a>
      </h2>
      <p className="meta wrap-anywhere">
        {words || t("everything")}
        {BETWEEN_PARTS}
        {t(emailed ? "emailsOn" : "emailsOff")}
      </p>
      <div className="row mt-3">
        <WordedForm action={email} className="" prefix={`${id}-email-`}>
          <HiddenField name="searchId" value={id} />
          {emailed ? null : <HiddenField name="emailed" value="on" />}
          <SubmitButton className="btn quiet small">
            {t(emailed ? "stopEmails" : "startEmails")}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </SubmitButton>
        </WordedForm>
        <WordedForm action={remove} className="" prefix={`${id}-remove-`}>
          <HiddenField name="searchId" value={id} />
          <SubmitButton className="btn quiet small">
            {t("delete")}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </SubmitButton>
        </WordedForm>
      </div>
      <details className="fold mt-3">
        <summary>{t("renameOf", { name })}</summary>
        <WordedForm action={rename} className="form rows mt-3" prefix={`${id}-`}>
          <HiddenField name="searchId" value={id} />
          <TextField name="name" label={t("fields.name")} defaultValue={name} width="w-m" autoComplete="off" />
          <SubmitButton>{t("rename")}</SubmitButton>
        </WordedForm>
      </details>
    </li>
  );
}

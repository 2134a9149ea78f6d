import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { Fold } from "#components/form/fold";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { questionsOf } from "#domain/membership/definition/definition";
import { OWN_TYPES } from "#domain/membership/definition/definition-input";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { questionWords } from "#lib/forms/question-words";
import { add } from "./actions.ts";
import { LANGUAGES } from "./languages.ts";
import { OfVersion } from "./of-version.tsx";
import { pageTitle } from "./page-title.ts";

/** A question of the cluster's own: where, what kind of answer, and its words in the three languages. */
export async function AddForm({ kind }: { kind: ConfiguredKind }) {
  const [t, types, c, words, places] = await Promise.all([
    getTranslations("settings"),
    getTranslations("settings.types"),
    getTranslations("common.form"),
    questionWords(""),
    placesIn(kind),
  ]);
  const after = questionsOf(kind.body).flatMap((question) =>
    question.type === "choice"
      ? (question.options ?? []).map(({ key }) => ({
          value: `${question.key}=${key}`,
          text: t("add.after", { answer: words.option(question, key), question: words.name(question) }),
        }))
      : [],
  );
  return (
    <WordedForm action={add} prefix="add-" className="form sec" clearWhenDone>
      <Fold summary={t("add.open")}>
        <OfVersion kind={kind} />
        <SelectField name="place" label={t("fields.place")} options={places} width="w-l" />
        <SelectField name="type" label={t("fields.type")} options={OWN_TYPES.map((value) => ({ value, text: types(value) }))} />
        {LANGUAGES.map(([at, lang]) => (
          <TextField key={at} name={`label${at}`} label={t(`fields.label${at}`)} lang={lang} />
        ))}
        {LANGUAGES.map(([at, lang]) => (
          <TextField key={at} name={`hint${at}`} label={t(`fields.hint${at}`)} lang={lang} optional={c("optional")} />
        ))}
        {LANGUAGES.map(([at, lang]) => (
          <TextArea key={at} name={`options${at}`} label={t(`fields.options${at}`)} hint={t("add.options")} lang={lang} rows={3} />
        ))}
        <SelectField name="when" label={t("fields.when")} options={after} empty={t("add.always")} width="w-l" />
        <CheckboxField name="optional" label={t("fields.optional")} hint={t("add.optionalHint")} />
        <SubmitButton>{t("add.do")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}

/** The end of each section, and the portal's pages that have room for another question. */
async function placesIn({ body }: ConfiguredKind) {
  const [t, section] = await Promise.all([getTranslations("settings.add"), getTranslations("membership.tasks.sections")]);
  const lists = body.sections.map(async ({ key, pages }) => {
    const room = pages.filter(({ questions }) => questions.length === 2);
    const joined = room.map(async (page) => ({
      value: page.key,
      text: t("joins", { section: section(key), page: await pageTitle(page) }),
    }));
    return [{ value: `section:${key}`, text: t("section", { section: section(key) }) }, ...(await Promise.all(joined))];
  });
  return (await Promise.all(lists)).flat();
}

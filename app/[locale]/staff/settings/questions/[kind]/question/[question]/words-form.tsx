import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { isPortals } from "#domain/membership/definition/definition-problem";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { Question } from "#domain/membership/state";
import { reword } from "../../actions.ts";
import { LANGUAGES } from "../../languages.ts";
import { OfVersion } from "../../of-version.tsx";

type Props = { kind: ConfiguredKind; question: Question };

/** The words of a question and its hint, in the three languages. */
export async function WordsForm({ kind, question: { key, label, hint } }: Props) {
  const [t, c] = await Promise.all([getTranslations("settings"), getTranslations("common.form")]);
  const optional = c("optional");
  const portals = isPortals(key);
  return (
    <WordedForm action={reword} className="form sec">
      <OfVersion kind={kind} />
      <HiddenField name="question" value={key} />
      {portals ? <p className="hint">{t("words.portals")}</p> : null}
      {LANGUAGES.map(([at, lang]) => (
        <TextField
          key={at}
          name={`label${at}`}
          label={t(`fields.label${at}`)}
          lang={lang}
          optional={portals ? optional : undefined}
          defaultValue={label?.[lang]}
        />
      ))}
      {LANGUAGES.map(([at, lang]) => (
        <TextField key={at} name={`hint${at}`} label={t(`fields.hint${at}`)} lang={lang} optional={optional} defaultValue={hint?.[lang]} />
      ))}
      <SubmitButton>{t("rules.save")}</SubmitButton>
    </WordedForm>
  );
}

import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Localised } from "#domain/kernel/state";
import { isPortals, untranslated } from "#domain/membership/definition/definition-problem";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { Question } from "#domain/membership/state";
import { FollowSaved } from "../../../editor/follow-saved.tsx";
import { reword } from "../actions.ts";
import { LANGUAGES } from "../languages.ts";
import { OfVersion } from "../of-version.tsx";
import { WhenFields } from "./when-fields.tsx";
import { WordsFields } from "./words-fields.tsx";

type Props = { kind: ConfiguredKind; question: Question };

/** A text as its fields have it. */
const saved = (name: string, words: Localised | undefined) =>
  Object.fromEntries(LANGUAGES.map(([at, lang]) => [`${name}${at}`, words?.[lang] ?? ""]));

/** The words of a question and its hint, and after which answers it is asked. */
export async function WordsForm({ kind, question }: Props) {
  const [t, e] = await Promise.all([getTranslations("settings.words"), getTranslations("editors.inspector")]);
  const { key, label, hint } = question;
  const portals = isPortals(key);
  return (
    <WordedForm action={reword} className="form" prefix="words-">
      <OfVersion kind={kind} />
      <HiddenField name="question" value={key} />
      <HiddenField name="asksWhen" value="on" />
      <FollowSaved saved={{ ...saved("label", label), ...saved("hint", hint) }} />
      {portals ? <p className="hint">{t("portals")}</p> : null}
      <WordsFields name="words" label={label} hint={hint} lacks={portals && !label && !hint ? undefined : untranslated(question)} />
      <WhenFields kind={kind} question={question} />
      <SubmitButton className="btn small">{e("save")}</SubmitButton>
    </WordedForm>
  );
}

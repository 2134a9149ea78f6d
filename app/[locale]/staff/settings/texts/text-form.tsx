import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Locale } from "#domain/kernel/state";
import type { WrittenText } from "#domain/texts/prepared-texts";
import { type AnyTextKey, CONSORTIUM_VARIABLE, isOwnText, NEEDED_TEXTS } from "#domain/texts/state";
import { keptForm } from "#lib/forms/kept-form";
import { remove, write } from "./actions.ts";
import { LanguageFields } from "./language-fields.tsx";

type Props = {
  text: AnyTextKey;
  written: WrittenText | undefined;
  says: (locale: Locale) => string;
  called: (locale: Locale) => string;
  /** Whether staff can name and remove it. */
  isOwnPurpose: boolean;
};

/** One prepared text in the three languages. What is saved is a new version; a removed one is offered again once it is saved. */
export async function TextForm({ text, written, says, called, isOwnPurpose }: Props) {
  const [t, locale, kept, removal] = await Promise.all([
    getTranslations("settings.texts"),
    getLocale(),
    keptForm("writePreparedText", { key: text }),
    keptForm("removePreparedText", { key: text }),
  ]);
  const isStandard = !isOwnText(text) && !written?.words && !written?.label;
  const state = written?.isRemoved ? t("isRemoved") : isStandard ? undefined : t("version", { version: written?.version ?? 1 });
  const prefix = text.replace(".", "-");
  return (
    <div className="row items-start mt-3">
      <WordedForm className="stack" prefix={`${prefix}-`} action={write} initial={kept}>
        <HiddenField name="key" value={text} />
        <Fold summary={state ? `${called(locale)} (${state})` : called(locale)}>
          {isOwnText(text) ? null : (
            <p className="hint">
              {t("back")} {text.startsWith("decline.") ? t("consortium", { variable: CONSORTIUM_VARIABLE }) : null}
            </p>
          )}
          <LanguageFields says={says} called={isOwnPurpose ? called : undefined} />
          <SubmitButton className="btn small">{t("do")}</SubmitButton>
        </Fold>
      </WordedForm>
      {isOwnPurpose && !written?.isRemoved && !NEEDED_TEXTS.includes(text) ? (
        <WordedForm className="stack" prefix={`remove-${prefix}-`} action={remove} initial={removal}>
          <HiddenField name="key" value={text} />
          <Fold summary={t("remove", { name: called(locale) })}>
            <p>{t("removeText")}</p>
            <SubmitButton className="btn danger small">{t("removeDo")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </div>
  );
}

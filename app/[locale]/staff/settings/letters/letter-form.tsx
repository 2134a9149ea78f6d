import { getLocale, getTranslations } from "next-intl/server";
import { MailFrame } from "#components/application/mail-frame";
import { ActionForm } from "#components/form/action-form";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { LETTER_VARIABLES } from "#domain/review/letters/letter";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { write } from "./actions.ts";
import type { Letter } from "./load.ts";

/** One letter in one language. What is saved is a new version. */
export async function LetterForm({ letter: { outcome, locale, body }, title }: { letter: Letter; title: string }) {
  const [t, c, r, here, initial] = await Promise.all([
    getTranslations("committee"),
    getTranslations("common.form"),
    getTranslations("review"),
    getLocale(),
    keptForm("writeLetter", { outcome, locale }),
  ]);
  const variables = LETTER_VARIABLES.map((name) => `{${name}}`).join(" ");
  return (
    <ActionForm
      className="stack"
      prefix={`${outcome}-${locale}-`}
      action={write}
      initial={initial}
      summaryTitle={c("problem")}
      titlePrefix={c("errorPrefix")}
    >
      <HiddenField name="outcome" value={outcome} />
      <HiddenField name="locale" value={locale} />
      <Fold summary={title}>
        <TextArea
          name="body"
          label={t("fields.body")}
          hint={t("letters.variables", { variables })}
          lang={locale}
          rows={8}
          defaultValue={body}
        />
        <MailFrame
          title={t("letters.preview", { language: r(`languages.${locale}`) })}
          name={`mail-${outcome}-${locale}`}
          address={paths(here).staffLetterPreview(outcome, locale)}
          draw={r("decide.drawPreview")}
        />
        <SubmitButton className="btn small">{t("letters.do")}</SubmitButton>
      </Fold>
    </ActionForm>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { LETTER_VARIABLES } from "#domain/review/letters/letter";
import { paths } from "#lib/paths";
import { FollowSaved } from "../editor/follow-saved.tsx";
import { write } from "./actions.ts";
import { DrawAsTyped } from "./draw-as-typed.tsx";
import type { Letter } from "./load.ts";
import { Placeholders } from "./placeholders.tsx";

type Props = { letter: Letter; letters: readonly Letter[] };
const FRAME = "mail";

/** The words of one letter in one language, and the email that they make, drawn by what sends it. */
export async function LetterForm({ letter: { outcome, locale, subject, body, stamp, draft, version }, letters }: Props) {
  const [t, e, languages, c, here] = await Promise.all([
    getTranslations("committee"),
    getTranslations("editors.letters"),
    getTranslations("review.languages"),
    getTranslations("settings.questions"),
    getLocale(),
  ]);
  const to = paths(here);
  const preview = to.staffLetterPreview(outcome, locale);
  const variables = LETTER_VARIABLES.map((name) => ({ insert: `{${name}}`, text: e(`variables.${name}`) }));
  return (
    <>
      <section className="letter-words">
        <h2>{t(`letters.outcomes.${outcome}`)}</h2>
        <p className="meta">{draft ? e("draft") : version > 0 ? t("letters.version", { version }) : t("letters.standard")}</p>
        <nav className="letter-languages" aria-label={e("language")}>
          {letters
            .filter((each) => each.outcome === outcome)
            .map((each) => (
              <a key={each.locale} href={to.staffLetters(outcome, each.locale)} aria-current={each.locale === locale ? "page" : undefined}>
                <Icon name={each.draft ? "pencil" : "check"} size={14} /> {languages(each.locale)}
              </a>
            ))}
        </nav>
        <WordedForm action={write} prefix="letter-">
          <HiddenField name="outcome" value={outcome} />
          <HiddenField name="locale" value={locale} />
          <VersionField version={stamp} text={c("conflict")} link={{ href: to.staffLetters(outcome, locale), text: c("compare") }} />
          <FollowSaved saved={{ subject, body }} />
          <TextField name="subject" label={t("fields.subject")} lang={locale} hint={e("subjectHint")} defaultValue={subject} />
          <TextArea
            name="body"
            label={t("fields.body")}
            hint={t("letters.variables", { variables: variables.map(({ insert }) => insert).join(" ") })}
            lang={locale}
            rows={12}
            defaultValue={body}
          />
          <Placeholders title={e("insert")} variables={variables} />
          <p className="row">
            <SubmitButton className="btn small">{e("save")}</SubmitButton>
            <Button quiet small formAction={preview} formMethod="post" formTarget={FRAME} data-draw>
              {e("draw")}
            </Button>
          </p>
          <DrawAsTyped />
        </WordedForm>
      </section>
      <section className="letter-mail" aria-label={e("mail")}>
        <h2>{e("mail")}</h2>
        <iframe className="mail-preview" name={FRAME} title={t("letters.preview", { language: languages(locale) })} src={preview} />
      </section>
    </>
  );
}
